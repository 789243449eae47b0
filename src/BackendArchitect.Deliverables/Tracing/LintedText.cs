using System.Net;
using System.Text.RegularExpressions;

namespace BackendArchitect.Deliverables.Tracing;

/// <summary>The words of a file without what only places or orders them: tags and coordinates, list numbers, field numbers.</summary>
internal static partial class LintedText
{
    public static TextKind KindOf(string path) => Path.GetExtension(path) switch
    {
        ".md" => TextKind.Prose,
        ".html" or ".svg" => TextKind.Markup,
        _ => TextKind.Source,
    };

    public static string Read(TextKind kind, string text) => kind switch
    {
        TextKind.Prose => ListNumbers().Replace(text, Blank),
        TextKind.Markup => WebUtility.HtmlDecode(Tags().Replace(Unread().Replace(text, Blank), Blank)),
        _ => FieldNumbers().Replace(text, Blank),
    };

    /// <summary>Lines stay where they are, so that a place in the words is a place in the file.</summary>
    private static string Blank(Match match) => new([.. match.Value.Select(letter => letter == '\n' ? '\n' : ' ')]);

    [GeneratedRegex(@"^\s*\d+\. |^#+ \d+\.? |\]\([^)]*\)|\d{4}-[a-z-]+\.md", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ListNumbers();

    [GeneratedRegex(@"<style.*?</style>|<script.*?</script>|<!--.*?-->|data:[a-z/+-]+;base64,[A-Za-z0-9+/=]+", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Unread();

    [GeneratedRegex(@"<[^>]*>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@" = \d+;$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FieldNumbers();
}
