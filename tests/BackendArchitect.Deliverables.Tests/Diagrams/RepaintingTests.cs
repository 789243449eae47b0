using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.Scenes;
using BackendArchitect.Deliverables.Tests.Golden;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

public sealed class RepaintingTests
{
    [Theory]
    [InlineData("shop-on-sale-days")]
    [InlineData("meters")]
    [InlineData("wine-cellar")]
    public void A_repainted_picture_is_the_one_drawn_in_the_dark_theme(string name)
    {
        var design = GoldenBriefs.Design(name);

        var pairs = DiagramSet.Draw(design, Theme.Light).Zip(DiagramSet.Draw(design, Theme.Dark));

        Assert.All(pairs, pair => Assert.Equal(SvgWriter.Write(pair.Second.Scene), SvgWriter.Write(Repainting.Dark(pair.First.Scene))));
    }

    [Fact]
    public void No_colour_of_the_light_theme_has_two_in_the_dark_one() =>
        Assert.All(Repainting.Pairs(Theme.Light, Theme.Dark).GroupBy(pair => pair.From), pairs => Assert.Single(pairs));
}
