using System.Globalization;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Costs.Alternatives;

/// <summary>Starting later, and not at all: what is saved, what it costs, and what would end the waiting.</summary>
internal static class Waiting
{
    public static Alternative Postponed(PricedSketch chosen, CostEstimate costs)
    {
        var rates = PlanningRates.Embedded;
        var months = rates.PostponeMonths;
        var saved = CostModel.Cents((((costs.Low + costs.High) / 2) + costs.OperationsMonthly) * months);
        var pains = Pains(chosen.Sketch.Brief, costs, months);
        var each = CostModel.Cents(saved / months);
        List<TcoLine> lines =
        [
            .. costs.Total,
            new(TcoKind.Infrastructure, Say($"Not paid in {months} months of waiting"), months, -saved,
                Say($"(({costs.Low:#,0.00} + {costs.High:#,0.00}) ÷ 2 + {costs.OperationsMonthly:#,0.00}) × {months} months"), rates.Source, rates.Taken),
        ];
        if (pains is not null)
        {
            lines.Add(pains);
        }

        return new Alternative(
            "postpone",
            AlternativeKind.Postpone,
            Say($"Start in {months} months"),
            "The same design, later. What is not known today may be known then.",
            costs.Low,
            costs.High,
            costs.OperationsDays,
            lines,
            [Say($"{saved:#,0} USD of bills and running are not paid."), .. Unknown(chosen)],
            [Say($"{months} months in which it does nothing for anybody."), .. pains is null ? Array.Empty<string>() : [Say($"{pains.Amount:#,0} USD of days lost to what hurts today.")]],
            pains is null
                ? Say($"a month without it loses less than {each:#,0} USD; start as soon as it loses more")
                : Say($"what hurts today costs less than {each:#,0} USD a month; start as soon as it costs more"),
            null,
            ["What a month without it loses: turnover, fines or customers; whoever asks for the system can say it."],
            [],
            costs.Prices,
            [Planning(rates)]);
    }

    public static Alternative Never(PricedSketch chosen, CostEstimate costs)
    {
        var rates = PlanningRates.Embedded;
        var pains = Pains(chosen.Sketch.Brief, costs, ThreeYears.Months);
        var monthly = CostModel.Cents(costs.ThreeYears / ThreeYears.Months);
        var runs = Runs(chosen.Sketch.Brief);
        TcoLine nothing = new(TcoKind.Infrastructure, "Nothing is built, nothing new runs", ThreeYears.Months, 0, "0 USD", rates.Source, rates.Taken);
        return new Alternative(
            "do-nothing",
            AlternativeKind.DoNothing,
            "Do nothing",
            runs ? "The system that runs goes on as it is." : "What is done by hand, or not at all, goes on so.",
            0,
            0,
            pains is null ? 0 : Days(chosen.Sketch.Brief),
            [pains ?? nothing],
            [Say($"{costs.ThreeYears:#,0} USD in three years stay where they are.")],
            [runs ? "What hurts today goes on, and grows with the load." : "Whoever asked for it goes without."],
            Say($"it would be worth less than {monthly:#,0} USD a month to whoever asks for it"),
            null,
            runs ? ["The bill of the system that runs: its invoices say it."] : [],
            [],
            null,
            [Planning(rates)]);
    }

    private static bool Runs(Ledger brief) => brief.Choice(FactIds.ExistingSystem) is not (null or "none");

    private static double Days(Ledger brief) => brief.Many(FactIds.Pains).Length * PlanningRates.Embedded.PainDays;

    /// <summary>What the named pains take from the engineers; null when none is named.</summary>
    private static TcoLine? Pains(Ledger brief, CostEstimate costs, int months)
    {
        var named = brief.Many(FactIds.Pains);
        return named.Length == 0 || costs.People is not { } people ? null : new TcoLine(
            TcoKind.Operations,
            $"Days lost to {string.Join(", ", named.Select(pain => pain.Replace('-', ' ')))}",
            months,
            CostModel.Cents((decimal)Days(brief) * people.Day * months),
            Say($"{named.Length} × {PlanningRates.Embedded.PainDays} days a month × {people.Day:#,0.##} USD × {months} months"),
            PlanningRates.Embedded.Source,
            PlanningRates.Embedded.Taken);
    }

    private static IEnumerable<string> Unknown(PricedSketch chosen)
    {
        var doubtful = chosen.Sketch.Brief.Facts.Where(fact => fact.IsDoubtful).Select(fact => FactCatalogue.Find(fact.Id).Name.ToLowerInvariant()).ToList();
        return doubtful.Count == 0 ? [] : [$"Time to learn what is in doubt: {string.Join(", ", doubtful)}."];
    }

    private static Source Planning(PlanningRates rates) => new(rates.Source, null, rates.Taken, "assumption");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
