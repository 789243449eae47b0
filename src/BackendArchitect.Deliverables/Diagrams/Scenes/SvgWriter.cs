using System.Globalization;
using System.Text;
using BackendArchitect.Deliverables.Diagrams.Fonts;

namespace BackendArchitect.Deliverables.Diagrams.Scenes;

/// <summary>Writes a scene as SVG 1.1: text stays text, so it can be searched, edited and read aloud.</summary>
/// <remarks>Each text carries its measured length, so that a reader without the font still sees it inside its box.</remarks>
public static class SvgWriter
{
    private const string Families = "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', sans-serif";

    public static string Write(Scene scene)
    {
        var svg = new StringBuilder();
        var (width, height) = (Number(scene.Width), Number(scene.Height));
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"{Families}\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(scene.Alt)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{height}\" fill=\"{scene.Background}\"/>\n");
        foreach (var item in scene.Items)
        {
            Write(svg, item);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Write(StringBuilder svg, SceneItem item)
    {
        if (item is SceneItem.Path path)
        {
            WritePath(svg, path);
        }
        else if (item is SceneItem.Text text && text.Value.Length > 0)
        {
            WriteText(svg, text);
        }
    }

    private static void WritePath(StringBuilder svg, SceneItem.Path path)
    {
        svg.Append("<path d=\"");
        foreach (var step in path.Steps)
        {
            WriteStep(svg, step);
        }

        svg.Append(CultureInfo.InvariantCulture, $"\" fill=\"{path.Fill ?? "none"}\"");
        if (path.Stroke is not null)
        {
            svg.Append(CultureInfo.InvariantCulture, $" stroke=\"{path.Stroke}\" stroke-width=\"{Number(path.StrokeWidth)}\" stroke-linejoin=\"round\"");
        }

        if (path.Dash is not null)
        {
            svg.Append(CultureInfo.InvariantCulture, $" stroke-dasharray=\"{string.Join(' ', path.Dash.Select(Number))}\"");
        }

        svg.Append("/>\n");
    }

    private static void WriteStep(StringBuilder svg, PathStep step) => _ = step.Verb switch
    {
        PathVerb.Move => svg.Append('M').Append(Pair(step.To)),
        PathVerb.Line => svg.Append('L').Append(Pair(step.To)),
        PathVerb.Curve => svg.Append('C').Append(Pair(step.First)).Append(' ').Append(Pair(step.Second)).Append(' ').Append(Pair(step.To)),
        _ => svg.Append('Z'),
    };

    private static void WriteText(StringBuilder svg, SceneItem.Text text)
    {
        var length = TextRuler.Measure(text.Value, text.Size, text.Weight);
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(text.At.X)}\" y=\"{Number(text.At.Y)}\" font-size=\"{Number(text.Size)}\" fill=\"{text.Fill}\"");
        if (text.Weight != 400)
        {
            svg.Append(CultureInfo.InvariantCulture, $" font-weight=\"{text.Weight}\"");
        }

        if (text.Anchor != TextAnchor.Start)
        {
            svg.Append(text.Anchor == TextAnchor.Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        }

        svg.Append(CultureInfo.InvariantCulture, $" textLength=\"{Number(length)}\" lengthAdjust=\"spacingAndGlyphs\">{Escape(text.Value)}</text>\n");
    }

    private static string Pair(Point point) => $"{Number(point.X)} {Number(point.Y)}";

    private static string Number(float value) => MathF.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Escapes what XML gives a meaning, and drops what no XML 1.0 file may hold.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                '\t' or '\n' or '\r' => escaped.Append(' '),
                < 0x20 or 0xFFFE or 0xFFFF => escaped,
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}
