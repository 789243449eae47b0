namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Bounds of the statement a token stands in, as far as light reading tells.</summary>
internal static class Statements
{
    private const int Farthest = 80;

    /// <summary>First token of the statement.</summary>
    public static int Start(CodeFile file, int at)
    {
        for (var steps = 0; at > 0 && steps < Farthest; steps++)
        {
            if (file.CallAround(at) is { } call && call.First < at)
            {
                at = call.First;
                continue;
            }

            var before = file.Tokens[at - 1];
            if (before.IsAny(";", "{", "}", "=>") || (before.Is(":") && file.Language == CodeLanguage.Python) || (file.Tokens[at].IsFirst && EndsAtLine(file, at)))
            {
                return at;
            }

            at = before.IsAny(")", "]") && file.Tokens.Match(at - 1) is >= 0 and var open ? open : at - 1;
        }

        return at;
    }

    /// <summary>The token after the statement.</summary>
    public static int End(CodeFile file, int at)
    {
        for (var steps = 0; at < file.Tokens.Count && steps < Farthest; steps++)
        {
            var token = file.Tokens[at];
            if (token.IsAny(";", "}") || (steps > 0 && token.IsFirst && EndsAtLine(file, at)))
            {
                return at;
            }

            at = Math.Max(at, file.Tokens.Match(at)) + 1;
        }

        return Math.Min(at, file.Tokens.Count);
    }

    /// <summary>Name of what the statement around a token assigns; empty where it assigns nothing.</summary>
    public static string Assigns(CodeFile file, int at)
    {
        var start = Start(file, at);
        for (var sign = start + 1; sign < at && sign < start + 12; sign++)
        {
            if (file.Tokens[sign].IsAny("=", ":="))
            {
                return file.Tokens[sign - 2].Is(":") && file.Tokens[sign - 3].IsWord ? file.Tokens[sign - 3].Text : file.Tokens[sign - 1].Text;
            }
        }

        return "";
    }

    private static bool EndsAtLine(CodeFile file, int at) => file.Language is CodeLanguage.Python or CodeLanguage.Ruby or CodeLanguage.Go or CodeLanguage.JavaScript or CodeLanguage.Kotlin
        && file.CallAround(at) is null && !file.Tokens[at].IsAny(".", "?.", ")", "]", "+", "&&", "||", "?", ":", "=>", "??") && !file.Tokens[at - 1].IsAny(",", "=", ":=", "+", "(", "[", "&&", "||", ".", "=>", "?", ":", "\\", "??");
}
