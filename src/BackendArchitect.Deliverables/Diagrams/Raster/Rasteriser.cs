using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Raster;

/// <summary>Paints a scene into pixels. No native code, no process, the same pixels on every machine.</summary>
internal sealed class Rasteriser
{
    private readonly Bitmap _bitmap;
    private readonly ScanConverter _converter;
    private readonly float _scale;

    private Rasteriser(Scene scene, float scale)
    {
        _scale = scale;
        _bitmap = new Bitmap((int)MathF.Ceiling(scene.Width * scale), (int)MathF.Ceiling(scene.Height * scale), Bitmap.Colour(scene.Background));
        _converter = new ScanConverter(_bitmap);
    }

    public static Bitmap Paint(Scene scene, float scale)
    {
        var rasteriser = new Rasteriser(scene, scale);
        foreach (var item in scene.Items)
        {
            rasteriser.Paint(item);
        }

        return rasteriser._bitmap;
    }

    private void Paint(SceneItem item)
    {
        switch (item)
        {
            case SceneItem.Path path:
                PaintPath(path);
                break;
            case SceneItem.Text text:
                PaintText(text);
                break;
        }
    }

    private void PaintPath(SceneItem.Path path)
    {
        var contours = Flattener.Flatten(path.Steps, _scale);
        if (path.Fill is not null)
        {
            Fill(contours, path.Fill);
        }

        if (path.Stroke is not null && path.StrokeWidth > 0)
        {
            var dash = path.Dash?.Select(length => length * _scale).ToArray();
            var lines = dash is null ? contours : contours.SelectMany(contour => Stroker.Dashes(contour, dash));
            Fill([.. lines.SelectMany(line => Stroker.Stroke(line, path.StrokeWidth * _scale / 2))], path.Stroke);
        }
    }

    private void PaintText(SceneItem.Text text)
    {
        var width = TextRuler.Measure(text.Value, text.Size, text.Weight);
        var left = text.At.X - text.Anchor switch { TextAnchor.Middle => width / 2, TextAnchor.End => width, _ => 0 };
        var pen = new Point(left * _scale, text.At.Y * _scale);
        var size = text.Size * _scale;
        var contours = new List<List<Point>>();
        foreach (var glyph in FontBook.Of(text.Weight).Glyphs(text.Value))
        {
            contours.AddRange(Flattener.Flatten(glyph, pen, size));
            pen = pen with { X = pen.X + (glyph.Advance * size) };
        }

        Fill(contours, text.Fill);
    }

    private void Fill(List<List<Point>> contours, string fill)
    {
        _converter.Fill(contours, Bitmap.Colour(fill));
    }
}
