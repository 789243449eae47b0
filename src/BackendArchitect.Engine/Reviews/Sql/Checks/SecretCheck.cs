using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Sql.Checks;

/// <summary>What must not be read: S17 card data, S18 accounts with a password in a script, S33 passwords no hash fits into, S34 passwords of the database in a script.</summary>
internal static partial class SecretCheck
{
    private static readonly HashSet<string> Card = ["cvv", "cvv2", "cvc", "cvc2", "card_cvv", "card_cvc", "card_number", "cardnumber", "credit_card_number", "creditcardnumber", "credit_card", "cc_number", "card_pan", "card_no", "debit_card_number", "card_verification_value", "card_security_code", "cc_cvv"];
    private static readonly HashSet<string> Passwords = ["password", "passwd", "pwd", "user_password", "pass_word", "userpassword"];
    private static readonly HashSet<string> Credentials = [.. Passwords, "password_hash", "passwordhash", "hashed_password", "password_digest", "encrypted_password", "pass_hash"];

    private static readonly string[] Unreadable = ["hash", "bcrypt", "argon", "scrypt", "encrypt", "token", "masked", "last"];

    // Shorter than the shortest hash anybody used, MD5 in hexadecimal. Unit: characters.
    private const int ShortestHash = 32;

    public static IEnumerable<Remark> Of(TableModel table) => table.Columns.SelectMany(column => Of(table, column));

    public static IEnumerable<Remark> Of(SqlStep step) => step.Statement switch
    {
        SqlStatement.Change { Kind: "INSERT" } insert when !step.Script.IsOfSamples && Names.Ends(insert.Table.Name, "user", "admin", "account", "member", "employee", "login", "customer", "staff") => Account(step, insert),
        SqlStatement.Create { Kind: "ROLE" or "USER" or "LOGIN" } create when !step.Script.IsOfSamples => Login(step, create.Tokens, create.Name.Name),
        SqlStatement.Other { Tokens: var tokens } other when !step.Script.IsOfSamples && (other.Begins("ALTER", "ROLE") || other.Begins("ALTER", "USER") || other.Begins("ALTER", "LOGIN") || other.Begins("GRANT")) => Login(step, tokens, tokens.Length > 2 ? tokens[2].Text : ""),
        _ => [],
    };

    /// <summary>Columns of which only the application knows whether what they hold can be read.</summary>
    public static IEnumerable<TableColumn> Unclear(TableModel table) => table.Columns.Where(column => IsTextual(column) && !IsTooShort(column)
        && (Passwords.Contains(column.Key) || column.Key is "refresh_token" or "access_token" or "api_key" or "secret" or "ssn" or "social_security_number" or "tax_id" or "secret_key" or "private_key") && !SaysHash(column.Column.Comment));

    private static IEnumerable<Remark> Of(TableModel table, TableColumn column)
    {
        var words = ("column", $"{table.Name.Name}.{column.Column.Name}");
        if (Card.Contains(column.Key) && IsReadable(column) && !SaysHash(column.Column.Comment))
        {
            yield return column.Script.Remark("S17", column.Column.At, $"{table.Name.Bare}/{column.Key}", words);
        }
        else if (Passwords.Contains(column.Key) && IsTextual(column) && IsTooShort(column))
        {
            yield return column.Script.Remark("S33", column.Column.At, $"{table.Name.Bare}/{column.Key}", words, ("length", $"{column.Type.Numbers[0]}"));
        }
    }

    private static bool IsTextual(TableColumn column) => column.Type.IsText;

    // Encrypted values are kept as bytes, tokens are longer than a number.
    private static bool IsReadable(TableColumn column) => (column.Type.IsText && (column.Type.Numbers.Count == 0 || column.Type.Numbers[0] <= 64)) || column.Type.IsWhole || column.Type.Name is "numeric";

    private static bool IsTooShort(TableColumn column) => column.Type.Numbers is [> 0 and < ShortestHash, ..];

    private static bool SaysHash(string comment) => Unreadable.Any(word => comment.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Remark> Account(SqlStep step, SqlStatement.Change insert)
    {
        var at = insert.Columns.Index().Where(column => Credentials.Contains(column.Item)).Select(column => column.Index).DefaultIfEmpty(-1).First();
        var values = Array.FindIndex(insert.Tokens, token => token.Is("VALUES"));
        if (at < 0 || values < 0)
        {
            return [];
        }

        var cursor = new TokenCursor(insert.Tokens[(values + 1)..]);
        foreach (var row in cursor.Items())
        {
            var value = row.Group().Items().ElementAtOrDefault(at)?.Now ?? default;
            if (value is { Kind: SqlTokenKind.Text, Text.Length: > 2 } && !Placeholder().IsMatch(value.Text))
            {
                return [step.Remark("S18", value, insert.Table.Bare, ("table", insert.Table.Name)) with { Evidence = $"INSERT INTO {insert.Table.Name} (… {insert.Columns[at]} …)" }];
            }
        }

        return [];
    }

    private static IEnumerable<Remark> Login(SqlStep step, SqlToken[] tokens, string name)
    {
        var at = Array.FindIndex(tokens, token => token.Is("PASSWORD") || token.Is("BY"));
        var value = at >= 0 ? tokens.Skip(at + 1).SkipWhile(token => token.IsSymbol("=")).FirstOrDefault() : default;
        return value is { Kind: SqlTokenKind.Text, Text.Length: > 2 } && !Placeholder().IsMatch(value.Text) && (tokens[at].Is("PASSWORD") || tokens.Any(token => token.Is("IDENTIFIED")))
            ? [step.Remark("S34", value, name, ("name", name)) with { Evidence = $"{tokens[0].Text} {(tokens.Length > 1 ? tokens[1].Text : "")} {name} … {tokens[at].Text} …" }]
            : [];
    }

    [GeneratedRegex(@"^\s*$|\$\{|\{\{|^<.*>$|^:|^%\(|^\$\(|^\$[A-Z_]+$|^@|^__|placeholder|^x+$|^\*+$|^!|^\$\d$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Placeholder();
}
