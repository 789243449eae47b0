using System.Text;
using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.C4;
using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Scenes;
using BackendArchitect.Deliverables.Tests.Samples;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

/// <summary>Names in the scripts people of Europe write.</summary>
public sealed class ScriptTests
{
    [Theory]
    [InlineData("Latin-1", 0x00C0, 0x00FF)]
    [InlineData("Latin Extended-A", 0x0100, 0x017E)]
    [InlineData("Cyrillic", 0x0400, 0x045F)]
    [InlineData("Greek", 0x0386, 0x03CE)]
    public void Every_letter_has_a_shape_in_every_weight(string script, int first, int last)
    {
        var letters = Enumerable.Range(first, last - first + 1).Where(code => Rune.IsLetter(new Rune(code))).Select(code => new Rune(code).ToString());

        foreach (var weight in new[] { 400, 600, 700 })
        {
            var missing = letters.Where(letter => FontBook.Of(weight).Glyphs(letter).Any(glyph => glyph == FontBook.Hollow)).ToList();
            Assert.True(missing.Count == 0, $"{script}, {weight}: {string.Join(' ', missing)}");
        }
    }

    [Theory]
    [InlineData("Zażółć gęślą jaźń – Łódź")]
    [InlineData("Служба доставки заказов")]
    [InlineData("Υπηρεσία παραγγελιών")]
    [InlineData("Größenänderungsbenachrichtigungsdienstverwaltungsprogrammschnittstelle")]
    [InlineData("orders → billing ≥ 3 ✓")]
    public void A_name_in_any_of_them_is_drawn_whole_inside_its_box(string name)
    {
        var shop = SampleShop.Blueprint with { Parts = [.. SampleShop.Blueprint.Parts.Select(part => part with { Name = name })] };

        var scene = C4Picture.Draw(ContainerView.Of(shop, Theme.Light), Theme.Light);

        var words = scene.Items.OfType<SceneItem.Text>().ToList();
        Assert.DoesNotContain(words, word => word.Value.Contains('?', StringComparison.Ordinal));
        Assert.DoesNotContain(words.SelectMany(word => FontBook.Of(word.Weight).Glyphs(word.Value)), glyph => glyph == FontBook.Hollow);
        Assert.All(words.Where(word => word.Weight == 700 && word.Anchor == TextAnchor.Middle), word => Assert.True(TextRuler.Measure(word.Value, word.Size, word.Weight) <= 186, word.Value));
    }
}
