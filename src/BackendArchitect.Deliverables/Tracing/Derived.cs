using BackendArchitect.Deliverables.Diagrams.Charts;
using BackendArchitect.Deliverables.Operations;
using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Deliverables.Tracing;

/// <summary>Numbers a document computes from the model while it is written: the formula is here, so that they have a parent too.</summary>
internal static class Derived
{
    public static IEnumerable<Origin> Of(Blueprint blueprint) =>
    [
        .. blueprint.BreakPoints.SelectMany(point => new[]
        {
            new Origin(100 / point.Multiple, "%", $"100 ÷ multiple of {point.Resource}"),
            new Origin(ScalingPage.ActAt * point.Load, "requests/s", $"load of {point.Resource} × {ScalingPage.ActAt}"),
        }),
        .. blueprint.Facts.Select(fact => (fact, fact.Value as FactValue.Number)).Where(entry => entry.Item2 is not null)
            .Select(entry => new Origin(entry.Item2!.Value, entry.fact.Unit, entry.fact.Id)),
        .. blueprint.Facts.SelectMany(fact => InDollars(fact, ExchangeRates.For(new Ledger([.. blueprint.Facts])))),
        .. CostNumbers.Of(blueprint),
        .. Grown(blueprint),
        .. blueprint.Phases.Select(phase => new Origin(phase.Weeks * 7, "days", $"weeks of {phase.Id} × 7")),
        .. ContractNumbers.Of(blueprint),
        .. blueprint.Availability is { } budget ? AvailabilityNumbers.Of(budget) : [],
        new Origin(BreakPoint.Plenty, "×", "how many times the peak are too many to count out"),
        new Origin(100 * Projection.Busy, "%", "how full is too full"),
        .. blueprint.Decisions.SelectMany(decision => decision.Flips).SelectMany(Turned),
        .. Tested(TestPlan.Of(blueprint)),
        .. blueprint.Entities.SelectMany(entity => entity.Fields).Where(field => field.Values.Count > 0)
            .Select(field => new Origin(field.Values.Max(value => value.Length), "", $"longest value of {field.Name}")),
        .. blueprint.Flows.SelectMany(flow => flow.Steps.Select((_, at) => new Origin(at + 1, "", $"step of {flow.Id}"))),
        .. blueprint.Figures.Where(figure => figure.Unit == "GB").Select(figure => new Origin(figure.Value * 1024, "", $"{figure.Id} in MiB")),
        .. blueprint.Figures.Where(figure => figure.Unit == "%").Select(figure => new Origin(1 - (figure.Value / 100), "share", $"1 − {figure.Id}")),
    ];

    private static IEnumerable<Origin> Grown(Blueprint blueprint)
    {
        if (blueprint.Projection?.Figures.FirstOrDefault(figure => figure.Id == "peak_rps") is not { } peak || blueprint.BreakPoints is not [var first, ..] || peak.Today <= 0)
        {
            return [];
        }

        var reached = GrowthChart.Reached(first.Load, peak.Today, peak.InTwoYears);
        return
        [
            new Origin(GrowthChart.Months, "months", "two years"),
            .. reached is { } month ? [new Origin(month, "months", "ln(load ÷ today) ÷ ln(growth) × 24 months")] : Array.Empty<Origin>(),
            .. GrowthChart.Points(peak.Today, peak.InTwoYears).Select(load => new Origin(load, "requests/s", "today × growth ^ (month ÷ 24)")),
        ];
    }

    private static IEnumerable<Origin> InDollars(Fact fact, ExchangeRates rates) =>
        fact.Value is FactValue.Number number && rates.InDollars(number.Value, fact.Unit) is { } dollars
            ? [new Origin(dollars, "USD", $"{fact.Id} at the rate of {ExchangeRates.Embedded.Taken:yyyy-MM-dd}")]
            : [];

    /// <summary>The values on both sides of a flip, found by deciding again.</summary>
    private static IEnumerable<Origin> Turned(Flip flip) =>
    [
        .. new[] { flip.Now, flip.Last, flip.First }.Concat(flip.Along.SelectMany(along => new[] { along.Last, along.First })).OfType<FactValue.Number>()
            .Select(number => new Origin(number.Value, flip.Unit, $"flip of {flip.Fact}")),
        .. flip.Figure is { } figure
            ? new[] { figure.Now, figure.First }.Select(value => new Origin(value, FigureCatalogue.Find(figure.Id).Unit, $"flip of {figure.Id}"))
            : [],
    ];

    private static IEnumerable<Origin> Tested(TestPlan plan) =>
        new[] { plan.Ordinary, plan.Peak, plan.InFlight, plan.Most, plan.WritesPerThousand }.Select(value => new Origin(value, "", "the rates of the load test"));
}
