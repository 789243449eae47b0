namespace BackendArchitect.Engine.Reading.Words;

/// <summary>The small language of the phrase tables: <c>[a|b|]</c> is a choice, <c>..</c> up to four words of any kind.</summary>
internal static class PhrasePattern
{
    public const string Gap = "..";

    /// <summary>All word sequences a pattern stands for.</summary>
    public static IEnumerable<string[]> Expand(string pattern)
    {
        var open = pattern.IndexOf('[');
        if (open < 0)
        {
            return [Words(pattern)];
        }

        var close = pattern.IndexOf(']', open);
        return pattern[(open + 1)..close].Split('|')
            .SelectMany(choice => Expand(pattern[..open] + choice + pattern[(close + 1)..]));
    }

    private static string[] Words(string phrase) =>
        [.. phrase.Split(Gap)
            .SelectMany((part, index) => Tokenizer.Cut(part).Select(token => token.Word).Prepend(index == 0 ? "" : Gap))
            .Where(word => word.Length > 0)];
}
