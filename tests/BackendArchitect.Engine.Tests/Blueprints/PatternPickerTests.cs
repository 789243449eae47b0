using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Tests.Samples;
using Xunit.Abstractions;

namespace BackendArchitect.Engine.Tests.Blueprints;

public sealed class PatternPickerTests(ITestOutputHelper output)
{
    private static readonly Lazy<Dictionary<string, Blueprint>> Designs = new(() =>
        PatternBriefs.All.ToDictionary(brief => brief.Key, brief => Architect.Design(brief.Value, Samples.Briefs.Knowledge)));

    public static TheoryData<string> Patterns => [.. Samples.Briefs.Knowledge.Patterns.Select(pattern => pattern.Id)];

    public static TheoryData<string> Briefs => [.. PatternBriefs.All.Keys];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void K6_Each_pattern_is_chosen_in_one_brief_and_refused_in_another_with_a_reason(string id)
    {
        var chosen = Designs.Value.Where(design => design.Value.Patterns.Any(pattern => pattern.Id == id)).Select(design => design.Key).ToList();
        var refused = Designs.Value.Where(design => design.Value.RefusedPatterns.Any(pattern => pattern.Id == id)).Select(design => design.Key).ToList();

        output.WriteLine($"{id}: chosen in {string.Join(", ", chosen)}; refused in {string.Join(", ", refused)}");
        Assert.True(chosen.Count > 0, $"{id} is chosen in no brief.");
        Assert.True(refused.Count > 0, $"{id} is refused in no brief.");
        Assert.Empty(chosen.Intersect(refused));
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void K6_Each_chosen_pattern_says_why_with_known_numbers_sits_somewhere_and_is_paid_for(string name)
    {
        var design = Designs.Value[name];
        var facts = design.Facts.Select(fact => fact.Id).ToHashSet();

        Assert.All(design.Patterns, pattern =>
        {
            Assert.DoesNotContain("(not known)", pattern.Because, StringComparison.Ordinal);
            Assert.NotEmpty(pattern.Where);
            Assert.NotEmpty(pattern.Requirements);
            Assert.All(pattern.Requirements, fact => Assert.Contains(fact, facts));
            Assert.NotEmpty(pattern.Costs);
            Assert.NotEmpty(pattern.Pitfalls);
            Assert.NotEmpty(pattern.Sources);
        });
        Assert.All(design.RefusedPatterns, pattern => Assert.DoesNotContain("(not known)", pattern.Because, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void K6_Parts_and_relations_carry_exactly_the_patterns_that_sit_on_them(string name)
    {
        var design = Designs.Value[name];

        var onParts = design.Parts.SelectMany(part => part.Patterns.Select(id => (id, part.Id, To: (string?)null)));
        var onRelations = design.Relations.SelectMany(relation => relation.Patterns.Select(id => (id, relation.From, To: (string?)relation.To)));
        var places = design.Patterns.SelectMany(pattern => pattern.Where.Select(place => (pattern.Id, place.Part, place.To)));

        Assert.Equal(places.Order(), onParts.Concat(onRelations).Order());
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void What_a_pattern_needs_is_in_the_design_too(string name)
    {
        var design = Designs.Value[name];
        var there = design.Patterns.Select(pattern => pattern.Id).Concat(design.Parts.Select(part => part.Id)).ToHashSet();

        Assert.All(design.Patterns.SelectMany(pattern => pattern.Needs), need => Assert.Contains(need, there));
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Few_patterns_are_named_as_left_out(string name) =>
        Assert.InRange(Designs.Value[name].RefusedPatterns.Count(pattern => !pattern.Quiet), 0, 9);

    [Fact]
    public void A_pattern_goes_when_the_load_that_asks_for_it_goes()
    {
        var quiet = Architect.Design(Samples.Briefs.Shop.Without(FactIds.ConcurrentUsers), Samples.Briefs.Knowledge);

        Assert.Contains(Architect.Design(Samples.Briefs.Shop, Samples.Briefs.Knowledge).Patterns, pattern => pattern.Id == "cqrs");
        Assert.DoesNotContain(quiet.Patterns, pattern => pattern.Id == "cqrs");
    }
}
