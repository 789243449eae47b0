using System.Globalization;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Says of everything a design asserts how it is known, and what cannot be known yet.</summary>
internal static class ClaimList
{
    /// <param name="design">The design as far as it is made; its own claims are not looked at.</param>
    /// <param name="scope">Facts, figures and choices.</param>
    public static IReadOnlyList<Claim> Of(Blueprint design, KnowledgeBase knowledge, Scope scope) =>
    [
        .. design.Facts.Select(Said),
        .. design.Figures.Select(Counted),
        new Claim("verdict", design.Verdict.Headline, Epistemic.Computed, [.. design.Decisions.Select(decision => decision.Id)], null, null),
        .. design.Decisions.Select(Decided),
        .. design.Technologies.Select(Chosen),
        .. Priced(design),
        .. design.Findings.Select(finding => new Claim(finding.Id, finding.Says, Epistemic.Computed, Parents(finding.Evidence, finding.Sources), null, null)),
        .. design.Risks.Select(risk => new Claim(risk.Id, risk.Title, Epistemic.Assumed, ["our judgement of likelihood and impact"], null, null)),
        .. design.Costs.Unpriced.Select(text => new Claim("costs", text, Epistemic.CannotDetermine, ["no price table"], null, "An offer, or the first month's invoice.")),
        .. knowledge.Unknowns
            .Where(unknown => Expressions.Holds(unknown.When, scope))
            .Select(unknown => new Claim(
                unknown.Id, Template.Fill(unknown.Says, scope), Epistemic.CannotDetermine, Parents(unknown.Touches, unknown.Sources), null, Template.Fill(unknown.WouldDecide, scope))),
    ];

    private static Claim Said(Fact fact) => new(
        fact.Id,
        $"{FactCatalogue.Find(fact.Id).Name}: {fact.Value} {fact.Unit}".TrimEnd(),
        fact.Kind switch { FactKind.Stated => Epistemic.Stated, FactKind.Inferred => Epistemic.Inferred, _ => Epistemic.Assumed },
        [fact.Source.Message],
        null,
        null);

    private static Claim Counted(Figure figure) => new(
        figure.Id,
        $"{figure.Name}: {Template.Readable(figure.Value, figure.Unit)} {Prose.Counted(Template.Readable(figure.Value, figure.Unit), figure.Unit)}".TrimEnd(),
        figure.Provenance switch
        {
            Provenance.Stated => Epistemic.Stated,
            Provenance.Inferred => Epistemic.Inferred,
            Provenance.Assumed => Epistemic.Assumed,
            _ => Epistemic.Computed,
        },
        figure.From.Count > 0 ? figure.From : [figure.Formula],
        null,
        null);

    private static Claim Decided(Decision decision) => new(
        decision.Id,
        string.Create(CultureInfo.InvariantCulture, $"{decision.Title}: {decision.Winner.Name}, {decision.Winner.Total} of 100"),
        Epistemic.Computed,
        [.. decision.Weights.Select(weight => weight.Driver)],
        null,
        null);

    private static Claim Chosen(TechnologyChoice choice) => choice.Version is { } version
        ? new Claim(choice.Id, $"{choice.Name} {version.Line}, newest patch {version.Latest}", Epistemic.Verified, Parents([], choice.Sources), version.Checked, null)
        : new Claim(choice.Id, $"{choice.Name}: {choice.Because}", Epistemic.Computed, [choice.Role], null, null);

    private static IEnumerable<Claim> Priced(Blueprint design) => design.Costs.Lines.Count == 0
        ? []
        : [new Claim(
            "costs",
            string.Create(CultureInfo.InvariantCulture, $"{design.Costs.Low:#,0.00} to {design.Costs.High:#,0.00} USD a month, list prices"),
            Epistemic.Verified,
            [.. design.Costs.Lines.Select(line => line.Source).Distinct()],
            design.Costs.Lines.Min(line => line.Taken),
            null)];

    private static IReadOnlyList<string> Parents(IReadOnlyList<string> names, IReadOnlyList<Source> sources) =>
        [.. names, .. sources.Select(source => source.Title)];
}
