using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.Raster;
using BackendArchitect.Deliverables.Diagrams.Scenes;
using BackendArchitect.Deliverables.Tests.Samples;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

public sealed class PngWriterTests
{
    [Fact]
    public void Paints_every_pixel_of_a_filled_rectangle_and_no_other()
    {
        var canvas = new Canvas();
        canvas.Rectangle(Box.Of(2, 3, 4, 5), 0, "#FF0000");

        var png = new PngReader(PngWriter.Write(canvas.ToScene(10, 12, "#FFFFFF", ""), 1));

        Assert.Equal((10, 12), (png.Width, png.Height));
        Assert.Equal(20, png.Count(0xFF0000));
        Assert.Equal(100, png.Count(0xFFFFFF));
        Assert.Equal(0xFF0000, png[2, 3]);
        Assert.Equal(0xFFFFFF, png[6, 3]);
    }

    [Fact]
    public void Covers_half_a_pixel_by_half()
    {
        var canvas = new Canvas();
        canvas.Rectangle(Box.Of(1, 1, 1.5f, 1), 0, "#000000");

        var png = new PngReader(PngWriter.Write(canvas.ToScene(4, 3, "#FFFFFF", ""), 1));

        Assert.Equal(0x000000, png[1, 1]);
        Assert.InRange(png[2, 1] & 255, 126, 129);
    }

    [Fact]
    public void Fills_a_triangle_by_its_area()
    {
        var canvas = new Canvas();
        canvas.Path([PathStep.Move(10, 10), PathStep.Line(90, 10), PathStep.Line(10, 90), PathStep.Close()], "#000000");

        var png = new PngReader(PngWriter.Write(canvas.ToScene(100, 100, "#FFFFFF", ""), 1));

        var ink = Enumerable.Range(0, 100).Sum(y => Enumerable.Range(0, 100).Sum(x => 255 - (png[x, y] & 255))) / 255.0;
        Assert.InRange(ink, 3190, 3210);
    }

    [Fact]
    public void Leaves_the_inside_of_a_letter_open()
    {
        var canvas = new Canvas();
        canvas.Text(new Point(10, 80), "O", 100, "#000000", 700);

        var png = new PngReader(PngWriter.Write(canvas.ToScene(100, 100, "#FFFFFF", ""), 1));

        Assert.Equal(0xFFFFFF, png[48, 45]);
        Assert.InRange(png.Count(0x000000), 1000, 5000);
    }

    [Theory]
    [InlineData("Кириллица")]
    [InlineData("Ελληνικά")]
    [InlineData("Żółć ěščř")]
    [InlineData("→ ≥ ≤")]
    public void Writes_no_box_for_a_script_it_has_or_a_sign_it_can_spell(string text)
    {
        var hollow = FontsOf("🚀")[0];

        Assert.DoesNotContain(hollow, FontsOf(text));
        Assert.All(FontsOf(text.Replace(" ", "", StringComparison.Ordinal)), glyph => Assert.NotEmpty(glyph.Contours));
    }

    [Fact]
    public void Writes_a_hollow_box_for_an_emoji_and_nothing_for_what_only_changes_it()
    {
        Assert.Single(FontsOf("🚀"));
        Assert.Single(FontsOf("👍🏽"));
        Assert.Equal(2, FontsOf("🚀")[0].Contours.Count);
    }

    [Fact]
    public void Draws_a_picture_too_large_at_a_smaller_scale()
    {
        var png = new PngReader(PngWriter.Write(new Scene(10_000, 50, "#FFFFFF", "", []), 2));

        Assert.Equal(PngWriter.LargestSide, png.Width);
    }

    [Fact]
    public void Writes_every_picture_of_a_design_at_twice_its_size()
    {
        foreach (var diagram in DiagramSet.Draw(SampleShop.Blueprint, Theme.Dark))
        {
            var png = new PngReader(PngWriter.Write(diagram.Scene));

            Assert.Equal((diagram.Scene.Width * 2, diagram.Scene.Height * 2), (png.Width, png.Height));
            Assert.InRange(png.Count(0x0B1220), png.Width * png.Height / 5, png.Width * png.Height * 99 / 100);
        }
    }

    private static List<Deliverables.Diagrams.Fonts.Glyph> FontsOf(string text) => [.. Deliverables.Diagrams.Fonts.FontBook.Of(400).Glyphs(text)];
}
