using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.Scenes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>The pictures of the report, light and dark side by side; the style sheet shows the one that fits.</summary>
internal sealed class ReportPictures
{
    private readonly IReadOnlyList<Diagram> _light;

    public ReportPictures(Blueprint blueprint) => _light = DiagramSet.Draw(blueprint, Theme.Light);

    /// <summary>The pictures of this name or of this beginning, in their order.</summary>
    public string Write(params string[] names) => Html.Each(
        names.SelectMany(name => _light.Where(picture => picture.Name == name || (name.EndsWith('-') && picture.Name.StartsWith(name, StringComparison.Ordinal)))),
        Figure);

    private string Figure(Diagram light)
    {
        var dark = light with { Scene = Repainting.Dark(light.Scene) };
        return $"<figure>\n<label class=\"full\"><input type=\"checkbox\"> Full size</label>\n<div class=\"scroll picture\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Text("Picture: " + light.Title)}\">\n"
            + Inline(light, "light") + Inline(dark, "dark")
            + $"</div>\n<figcaption>{Html.Text(light.Title)}</figcaption>\n</figure>\n";
    }

    // The name of the picture moves from the title, which would follow the pointer as a tip, to the label.
    private static string Inline(Diagram picture, string theme)
    {
        var svg = SvgWriter.Write(picture.Scene);
        var end = svg.IndexOf("</title>", StringComparison.Ordinal);
        var start = svg.IndexOf("<title>", StringComparison.Ordinal);
        if (start >= 0 && end > start)
        {
            svg = svg.Remove(start, end + "</title>".Length - start);
        }

        return svg.Replace("<svg ", $"<svg class=\"{theme}\" style=\"--natural: {(int)picture.Scene.Width}px\" aria-label=\"{Html.Text(picture.Alt)}\" ", StringComparison.Ordinal);
    }
}
