using System.Globalization;
using System.Text;

namespace BackendArchitect.Deliverables.Diagrams.Mermaid;

/// <summary>Text as mermaid takes it: whatever has a meaning of its own is written as a numbered entity.</summary>
internal static class MermaidText
{
    /// <summary>A label between quotes.</summary>
    public static string Quoted(string text) => $"\"{Plain(text)}\"";

    /// <summary>A label between quotes in a C4 diagram, where mermaid shows numbered entities as they are written.</summary>
    /// <remarks>There only the quote itself cannot be said, and what looks like an entity or a tag must be parted.</remarks>
    public static string Verbatim(string text)
    {
        const char Parting = '\u200B';
        var label = new StringBuilder();
        foreach (var rune in Limits.Short(text).EnumerateRunes())
        {
            label.Append(rune.Value == '"' ? "”" : Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
            if (rune.Value is '#' or '&' or '<')
            {
                label.Append(Parting);
            }
        }

        return $"\"{label.ToString().Trim()}\"";
    }

    /// <summary>A label to the end of the line; never empty, because mermaid wants one.</summary>
    public static string Plain(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in Limits.Short(text).EnumerateRunes())
        {
            Append(escaped, rune);
        }

        var trimmed = escaped.ToString().Trim();
        return trimmed.Length == 0 ? "#8203;" : trimmed;
    }

    private static void Append(StringBuilder escaped, Rune rune)
    {
        if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
        {
            escaped.Append(' ');
        }
        else if (rune.IsAscii && "\"#;<>&%\\`{}|~$".Contains((char)rune.Value, StringComparison.Ordinal))
        {
            escaped.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }
        else
        {
            escaped.Append(rune.ToString());
        }
    }
}
