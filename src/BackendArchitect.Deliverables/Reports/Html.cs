using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BackendArchitect.Deliverables.Reports;

internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Text(string words) => Encoder.Encode(words);

    public static string Each<T>(IEnumerable<T> items, Func<T, string> write) => string.Concat(items.Select(write));

    /// <summary>Lines of a template, so that the same template gives the same bytes whatever the line ends of the source file.</summary>
    public static string Lines(string template) => template.ReplaceLineEndings("\n");
}
