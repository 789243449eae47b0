using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>Knows a number that is a name: a version, a year, an error code, an ordinal, a score.</summary>
internal static class QuantityGuard
{
    public static bool IsName(IReadOnlyList<Token> tokens, Quantity quantity, Vocabulary vocabulary)
    {
        var before = quantity.From > 0 ? tokens[quantity.From - 1] : default;
        var after = quantity.To < tokens.Count ? tokens[quantity.To] : default;
        if (!quantity.Digits)
        {
            return IsPronounOne(quantity, after);
        }

        return IsOrdinal(after)
            || IsPair(tokens, quantity)
            || (NumberWords.Labels.Contains(before.Word ?? "") && !IsMay(before) && !Counts(after))
            || (before.Word == "." && before.Glued && tokens[quantity.From].Glued && quantity.From > 1 && tokens[quantity.From - 2].Kind == TokenKind.Word)
            || IsYear(quantity, before, after)
            || IsLikeImFive(tokens, quantity)
            || IsVersion(tokens, quantity, after, vocabulary);
    }

    // "one shared database" and "which one" count nothing worth knowing; "one developer" does.
    private static bool IsPronounOne(Quantity quantity, Token after) =>
        quantity is { Value: 1, Low: null } && !(PeopleWords.Engineers.Contains(after.Word ?? "") || after.Word is "person" or "team" or "tenant" or "hour" or "minute"
            or "second" or "month" or "year" or "million" or "man" or "day" or "week" or "backend" or "full");

    private static bool IsOrdinal(Token after) => after.Glued && after.Word is "st" or "nd" or "rd" or "th";

    // 10:30, 24/7, 50/50: neither half is an amount. A ratio reader looks at them apart.
    private static bool IsPair(IReadOnlyList<Token> tokens, Quantity quantity) =>
        (Joins(tokens, quantity.To) && quantity.To + 1 < tokens.Count && tokens[quantity.To + 1].Kind == TokenKind.Number)
        || (Joins(tokens, quantity.From - 1) && quantity.From > 1 && tokens[quantity.From - 2].Kind == TokenKind.Number);

    private static bool Joins(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && at < tokens.Count && tokens[at].Glued && tokens[at].Word is ":" or "/";

    private static bool IsMay(Token before) => before.Word is "may" or "web" or "type" or "error" or "line" or "page";

    private static bool IsYear(Quantity quantity, Token before, Token after) =>
        quantity.Low is null && quantity.Value == quantity.Plain && quantity.Value is >= 1980 and <= 2100 && quantity.Value % 1 == 0
        && (before.Word is "in" or "since" or "from" or "until" or "till" or "by" or "of" or "before" or "after" or "early" or "late" or "end" or "year" or "q")
        && !Counts(after);

    // "explain it like I'm 5"
    private static bool IsLikeImFive(IReadOnlyList<Token> tokens, Quantity quantity) =>
        quantity.From > 1 && tokens[quantity.From - 1].Word is "i'm" or "im" && tokens[quantity.From - 2].Word == "like";

    private static bool IsVersion(IReadOnlyList<Token> tokens, Quantity quantity, Token after, Vocabulary vocabulary)
    {
        var small = quantity is { Low: null, Value: < 30 } || (quantity.Plain % 1 != 0 && quantity.Plain == quantity.Value && quantity.Plain < 30);
        return small && quantity.Value == quantity.Plain && quantity.From > 0
            && vocabulary.EndsTechnology(tokens[quantity.From - 1].Word) && !Counts(after)
            && !tokens[quantity.From].Glued.Equals(true);
    }

    private static bool Counts(Token after) =>
        after.Word is not null
        && (PeopleWords.Nouns.Contains(after.Word) || PeopleWords.Engineers.Contains(after.Word) || UnitWords.Knows(after.Word)
            || after.Word is "backend" or "senior" or "junior" or "concurrent" or "active" or "daily" or "monthly" or "%" or "teams" or "tenants");
}
