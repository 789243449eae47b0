namespace BackendArchitect.Engine.Reviews.Sql.Checks;

/// <summary>Who may what: S38 policies that let everybody write every row, S43 rights for everybody, S44 functions that run as their owner and look names up where the caller says.</summary>
internal static class GrantCheck
{
    public static IEnumerable<Remark> Of(SqlStep step) => step.Statement switch
    {
        SqlStatement.Create { Kind: "POLICY" } policy when IsOpen(policy.Tokens) => [step.Remark("S38", policy.Name.At, policy.Name.Bare, ("policy", policy.Name.Name))],
        SqlStatement.Create { Kind: "FUNCTION" or "PROCEDURE" } function when step.IsPostgres && RunsAsOwner(function.Tokens) is { } word && !IsPinned(step, function) =>
            [step.Remark("S44", word, function.Name.Bare, ("function", function.Name.Name))],
        SqlStatement.Other other when other.Begins("GRANT", "ALL") && GoesToAll(step, other) => [step.Remark("S43", other.At, "", ("what", step.Script.Dialect == SqlDialect.MySql ? "every right on every database" : "all rights to PUBLIC"))],
        _ => [],
    };

    private static bool IsOpen(SqlToken[] tokens)
    {
        var command = After(tokens, "FOR");
        var writes = command is not { } said || said.IsAny("ALL", "UPDATE", "DELETE");
        var role = After(tokens, "TO");
        var restrictive = Array.Exists(tokens, token => token.Is("RESTRICTIVE"));
        var anybody = role is not { } named || named.IsAny("public", "anon");
        var at = Array.FindIndex(tokens, token => token.Is("USING"));
        return writes && anybody && !restrictive && at >= 0 && at + 3 < tokens.Length + 1 && tokens.Length > at + 3 && tokens[at + 1].IsSymbol("(") && tokens[at + 2].Is("true") && tokens[at + 3].IsSymbol(")");
    }

    private static SqlToken? After(SqlToken[] tokens, string word) =>
        Array.FindIndex(tokens, token => token.Is(word)) is var at && at >= 0 && at + 1 < tokens.Length ? tokens[at + 1] : null;

    private static SqlToken? RunsAsOwner(SqlToken[] tokens)
    {
        for (var at = 0; at + 1 < tokens.Length; at++)
        {
            if (tokens[at].Is("SECURITY") && tokens[at + 1].Is("DEFINER"))
            {
                return tokens[at];
            }
        }

        return null;
    }

    private static bool IsPinned(SqlStep step, SqlStatement.Create function) => Array.Exists(function.Tokens, token => token.Is("search_path"))
        || step.Script.Statements.OfType<SqlStatement.Other>().Any(other => other.Begins("ALTER", "FUNCTION") && other.Says("search_path") && other.Says(function.Name.Name));

    private static bool GoesToAll(SqlStep step, SqlStatement.Other grant)
    {
        if (step.Script.Dialect == SqlDialect.MySql)
        {
            var on = Array.FindIndex(grant.Tokens, token => token.Is("ON"));
            return on > 0 && on + 3 < grant.Tokens.Length && grant.Tokens[on + 1].IsSymbol("*") && grant.Tokens[on + 2].IsSymbol(".") && grant.Tokens[on + 3].IsSymbol("*");
        }

        return After(grant.Tokens, "TO") is { } to && to.Is("PUBLIC");
    }
}
