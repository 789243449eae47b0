using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Money in binary floating point, where the language has something exact. Rates, shares and estimates are silent.</summary>
internal sealed class MoneyCheck : CodeCheck
{
    private static readonly FrozenSet<string> Types = FrozenSet.ToFrozenSet(["double", "float", "Double", "Float", "float64", "float32", "f64", "f32", "FloatField", "Float", "REAL"]);
    private static readonly FrozenSet<string> Money = FrozenSet.ToFrozenSet(["price", "balance", "subtotal", "salary", "fee"]);
    private static readonly FrozenSet<string> Context = FrozenSet.ToFrozenSet(["payment", "order", "invoice", "transaction", "account", "refund", "charge", "transfer", "checkout", "cart", "wallet", "billing"]);

    public override IEnumerable<Remark> Check(CodeFile file)
    {
        for (var at = 1; at < file.Tokens.Count; at++)
        {
            if (Types.Contains(file.Tokens[at].Text) && file.Tokens[at].IsWord && Name(file, at) is { } name && IsMoney(file, name, at))
            {
                yield return file.Remark("C27", file.Tokens[at], ("name", $"`{name}`"), ("type", $"`{file.Tokens[at].Text}`"));
            }
        }
    }

    /// <summary>What is declared with the type: a field, property or parameter; locals are passed over.</summary>
    private static string? Name(CodeFile file, int at)
    {
        var inBody = file.BlockAt(at) is { } block && block.Up().FirstOrDefault(outer => outer.IsFunction || outer.Kind == BlockKind.Class) is { IsFunction: true };
        return file.Language switch
        {
            CodeLanguage.CSharp => !inBody && file.Tokens[at + (file.Tokens[at + 1].Is("?") ? 2 : 1)] is { IsWord: true } name && !file.Tokens[at - 1].IsAny("(", "<", "as", "is", "const") | IsParameter(file, at) ? name.Text : null,
            CodeLanguage.Java => !inBody && file.Tokens[at + 1] is { IsWord: true } field && !file.Tokens[at + 2].Is("(") && !file.Tokens[at - 1].IsAny("<", "final") | file.Tokens[at - 2].Is("private") ? field.Text : null,
            CodeLanguage.Go => file.Tokens[at - 1] is { IsWord: true, IsFirst: true } field && file.BlockAt(at) is { Kind: BlockKind.Class } ? field.Text : null,
            CodeLanguage.Rust or CodeLanguage.Kotlin => file.Tokens[at - 1].Is(":") && file.Tokens[at - 2].IsWord && !inBody ? file.Tokens[at - 2].Text : null,
            CodeLanguage.Python => file.Tokens[at].Is("float") ? null
                : file.Tokens[at].IsAny("FloatField", "Float") ? ColumnName(file, at)
                : null,
            _ => null,
        } ?? (file.Language == CodeLanguage.Python && file.Tokens[at].Is("float") && file.Tokens[at - 1].Is(":") && file.Tokens[at - 2] is { IsWord: true, IsFirst: true } typed && file.BlockAt(at) is { Kind: BlockKind.Class } ? typed.Text : null);
    }

    private static bool IsParameter(CodeFile file, int at) => file.Tokens[at - 1].IsAny("(", ",") && file.Tokens[at + 2].IsAny(",", ")", "=");

    private static string? ColumnName(CodeFile file, int at)
    {
        var start = Statements.Start(file, at);
        return file.BlockAt(at) is { Kind: BlockKind.Class } && file.Tokens[start].IsWord ? file.Tokens[start].Text : null;
    }

    private static bool IsMoney(CodeFile file, string name, int at)
    {
        var words = Names.Words(name);
        if (words.Count == 0 || words.Any(word => word is "rate" or "ratio" or "percent" or "percentage" or "factor" or "weight" or "score" or "estimate" or "estimated" or "change" or "min" or "max" or "avg" or "average" or "per" or "load"))
        {
            return false;
        }

        return Money.Contains(words[^1]) || (words[^1] is "amount" or "total" && (words.Any(Context.Contains) || file.BlockAt(at)?.Up().Any(block => Names.Words(block.Name).Any(Context.Contains)) == true));
    }
}
