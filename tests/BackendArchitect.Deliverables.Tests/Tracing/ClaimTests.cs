using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Tracing;

public sealed class ClaimTests
{
    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void X8_Every_claim_has_one_label_and_what_cannot_be_determined_says_what_would_decide(string name)
    {
        var json = JsonNode.Parse(BlueprintJson.Write(GoldenBriefs.Design(name)))!["claims"]!.AsArray();

        Assert.NotEmpty(json);
        Assert.All(json, claim =>
        {
            Assert.True(Enum.TryParse<Epistemic>(claim!["label"]!.GetValue<string>(), out var label));
            Assert.Equal(label == Epistemic.CannotDetermine, claim["wouldDecide"] is not null);
            Assert.Equal(label == Epistemic.Verified, claim["on"] is not null);
            Assert.NotEmpty(claim["from"]!.AsArray());
            Assert.NotEmpty(claim["text"]!.GetValue<string>());
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void X8_Every_fact_figure_decision_and_technology_is_claimed_once_and_something_stays_unknown(string name)
    {
        var design = GoldenBriefs.Design(name);
        var about = design.Claims.Select(claim => claim.About).ToHashSet();

        Assert.Subset(about, design.Facts.Select(fact => fact.Id).Concat(design.Figures.Select(figure => figure.Id))
            .Concat(design.Decisions.Select(decision => decision.Id)).Concat(design.Technologies.Select(choice => choice.Id)).ToHashSet());
        Assert.Contains(design.Claims, claim => claim.Label == Epistemic.CannotDetermine);
        Assert.DoesNotContain(design.Claims, claim => claim.Text.Contains("not known)", StringComparison.Ordinal) || claim.WouldDecide?.Contains("not known)", StringComparison.Ordinal) == true);
    }
}
