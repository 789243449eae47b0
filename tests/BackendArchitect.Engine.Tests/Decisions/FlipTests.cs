using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Decisions;

public sealed class FlipTests
{
    [Fact]
    public void Says_from_which_team_size_services_win_and_it_is_so()
    {
        var design = Architect.Design(Samples.Briefs.Shop, Samples.Briefs.Knowledge);
        var flip = design.Decision("architecture-style")!.Flips.First(sentence => sentence.Contains("engineers", StringComparison.Ordinal) && sentence.Contains("from", StringComparison.Ordinal));
        var size = int.Parse(flip.Split("from ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

        var below = Choice(size - 1);
        var at = Choice(size);

        Assert.Equal("modular-monolith", below);
        Assert.NotEqual("modular-monolith", at);
    }

    [Theory]
    [InlineData(FactIds.TeamSize, 6.5)]
    [InlineData(FactIds.BudgetPerMonth, 0.001)]
    [InlineData(FactIds.RequestsPerSecond, 1e-9)]
    [InlineData(FactIds.RequestsPerSecond, 1e9)]
    public void Ends_whatever_value_was_said(string fact, double value)
    {
        var design = Architect.Design(Samples.Briefs.Shop.With(Fact(fact, value)), Samples.Briefs.Knowledge);

        Assert.NotEmpty(design.Decisions);
    }

    private static string? Choice(int engineers)
    {
        var brief = Samples.Briefs.Shop.With(Fact(FactIds.TeamSize, engineers)).With(Fact(FactIds.Teams, Math.Max(1, Math.Round(engineers / 8.0))));
        return Architect.Design(brief, Samples.Briefs.Knowledge).Choice("architecture-style");
    }

    private static Fact Fact(string id, double value) =>
        new(id, FactValue.Of(value), FactCatalogue.Find(id).Unit, FactKind.Stated, "test", new FactSource("test"));
}
