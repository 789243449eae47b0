using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Diagrams.Mermaid;

/// <summary>Labels as a reader sees them: markup, entities and icons resolved; lines stay apart.</summary>
internal static partial class MermaidLabel
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<#\\*:&");

    public static string Clean(string written)
    {
        var text = written.Trim();
        text = text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text[1..^1].Trim() : text;
        text = text.Length > 1 && text[0] == '`' && text[^1] == '`' ? text[1..^1].Trim() : text;
        if (text.AsSpan().IndexOfAny(Marks) < 0)
        {
            return text;
        }

        text = Break().Replace(text, "\n").Replace("\\n", "\n", StringComparison.Ordinal);
        text = Tag().Replace(text, "");
        text = Entity().Replace(text, Resolved);
        text = Icon().Replace(text, "");
        return string.Join('\n', text.Replace("**", "", StringComparison.Ordinal).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    private static string Resolved(Match match) => match.Groups[1].Value switch
    {
        "quot" => "\"",
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "nbsp" => " ",
        var number when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is > 31 and < 0xD800 => code == 8203 ? "" : ((char)code).ToString(),
        _ => match.Value,
    };

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?[A-Za-z][^<>]{0,200}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[#&](\w{2,8});")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\bfa[bsrl]?:fa-[\w-]+|(?<!\w):[a-z_]+:(?!\w)")]
    private static partial Regex Icon();
}
