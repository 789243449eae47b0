using System.Globalization;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Comparison;

/// <summary>Money and figures that differ.</summary>
internal static class Numbers
{
    /// <summary>What was promised, or may be expected.</summary>
    private static readonly HashSet<string> Targets = new(StringComparer.Ordinal)
    {
        "availability_target", "availability_expected", "latency_target_ms", "rto_target_min", "rpo_target_min",
    };

    /// <summary>Shown as costs already.</summary>
    private static readonly HashSet<string> Money = new(StringComparer.Ordinal) { "monthly_cost_low", "monthly_cost_high" };

    public static IEnumerable<Change> Costs(CostEstimate before, CostEstimate after) => new[]
    {
        Dollars("low", "Infrastructure in an ordinary month", before.Low, after.Low, $"{after.Currency}/month"),
        Dollars("high", "Infrastructure in the busiest month", before.High, after.High, $"{after.Currency}/month"),
        Dollars("operations", "People who run it", before.OperationsMonthly, after.OperationsMonthly, $"{after.Currency}/month"),
        Dollars("three-years", "Three years", before.ThreeYears, after.ThreeYears, after.Currency),
    }.OfType<Change>();

    public static IEnumerable<Change> Figures(Blueprint before, Blueprint after)
    {
        var (old, now) = (before.Figures.ToDictionary(figure => figure.Id), after.Figures.ToDictionary(figure => figure.Id));
        return after.Figures.Concat(before.Figures).Select(figure => figure.Id).Distinct()
            .Where(id => !Money.Contains(id))
            .Select(id => Figure(id, old.GetValueOrDefault(id), now.GetValueOrDefault(id)))
            .OfType<Change>();
    }

    private static Change? Dollars(string id, string name, decimal before, decimal after, string unit) => before == after
        ? null
        : new Change(ChangeKind.Cost, id, name, Cents(before), Cents(after), (double)(after - before), unit);

    private static Change? Figure(string id, Figure? before, Figure? after) => before?.Value == after?.Value
        ? null
        : new Change(
            Targets.Contains(id) ? ChangeKind.Target : ChangeKind.Figure,
            id,
            (after ?? before)!.Name,
            Readable(before),
            Readable(after),
            after?.Value - before?.Value,
            (after ?? before)!.Unit);

    private static string? Readable(Figure? figure) => figure is null ? null : $"{Template.Readable(figure.Value, figure.Unit)} {figure.Unit}".Trim();

    private static string Cents(decimal value) => value.ToString("#,0.00", CultureInfo.InvariantCulture);
}
