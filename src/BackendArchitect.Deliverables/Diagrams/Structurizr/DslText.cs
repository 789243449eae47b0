using System.Text;

namespace BackendArchitect.Deliverables.Diagrams.Structurizr;

/// <summary>Words as the Structurizr DSL takes them.</summary>
internal static class DslText
{
    /// <summary>Words between quotes, on one line.</summary>
    /// <remarks>The DSL knows one escape, that of the quote. A backslash before the closing quote would swallow it, so another sign that looks like it stands there.</remarks>
    public static string Quoted(string text)
    {
        var words = new StringBuilder();
        foreach (var rune in Limits.Short(text).EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => words.Append("\\\""),
                '\\' => words.Append('⧵'),
                _ when Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) => words.Append(' '),
                _ => words.Append(rune.ToString()),
            };
        }

        return $"\"{words.ToString().Trim()}\"";
    }
}
