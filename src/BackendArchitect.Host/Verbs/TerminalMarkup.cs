using System.Text.RegularExpressions;
using Spectre.Console;

namespace BackendArchitect.Host.Verbs;

/// <summary>The little Markdown a reply may use, in the markup of the terminal. Everything else, escape codes included, is only shown.</summary>
internal static partial class TerminalMarkup
{
    public static string From(string text)
    {
        var safe = Markup.Escape(string.Concat(text.Where(sign => !char.IsControl(sign) || sign == '\n')));
        safe = Link().Replace(safe, "$1 ($2)");
        safe = Bold().Replace(safe, "[bold]$1[/]");
        safe = Italic().Replace(safe, "[italic]$1[/]");
        return Code().Replace(safe, "[green]$1[/]");
    }

    // Brackets have been doubled by then.
    [GeneratedRegex(@"\[\[([^\[\]]+)\]\]\((https?://[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*([^*\n]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<![*\w])\*([^*\n]+)\*(?![*\w])")]
    private static partial Regex Italic();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();
}
