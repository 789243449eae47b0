using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Costs;

namespace BackendArchitect.Engine.Sizing;

/// <summary>Sizes the same design for the load of two years from now, and finds the month in which each part becomes too busy.</summary>
internal static class ProjectionModel
{
    private static readonly string[] Traffic =
    [
        "peak_rps", "event_rps", "ingest_rps", "average_rps", "peak_reads_per_second", "peak_writes_per_second", "peak_jobs_per_second", "in_flight",
        "requests_per_month", "egress_gb_month", "log_gb_month",
        "files_gb", "open_connections", "pushed_messages_month", "connection_minutes_month", "people_signed_in_month",
        "playing", "media_gb_month",
    ];

    private static readonly string[] Shown =
    [
        "peak_rps", "requests_per_month", "stored_gb", "egress_gb_month", "app_vcpu", "app_instances", "worker_instances", "db_vcpu", "db_replicas",
        "db_storage_gb", "app_connections", "cache_gb", "queue_partitions", "connection_nodes",
    ];

    public static Projection Of(CostBasis basis, Capacity today, CostEstimate costs, ChosenStack stack)
    {
        var known = basis.Load.Concat(today.Figures).ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        var growth = known["growth_two_years"].Value;
        IReadOnlyList<Figure> load = [.. basis.Load.Select(figure => Grown(figure, known, growth))];
        var later = CapacityModel.From(load, stack);
        return new Projection(
            growth,
            [.. Rows(known, load.Concat(later.Figures)), .. Costs(basis, costs, load, later, stack)],
            [.. Changes(known, today.BreakPoints, growth)],
            ScalingLadder.Stages(known, today.BreakPoints, stack));
    }

    private static Figure Grown(Figure figure, Dictionary<string, Figure> known, double growth) => figure.Id switch
    {
        "stored_gb" => known["stored_gb_two_years"] with { Id = figure.Id },
        _ when Traffic.Contains(figure.Id) => figure with { Value = figure.Value * growth, Provenance = Provenance.Computed, Formula = $"{figure.Id} × growth_two_years" },
        _ => figure,
    };

    private static IEnumerable<ProjectedFigure> Rows(Dictionary<string, Figure> known, IEnumerable<Figure> later)
    {
        var then = later.DistinctBy(figure => figure.Id).ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        return Shown
            .Where(id => known.ContainsKey(id) && (known[id].Value > 0 || then[id].Value > 0))
            .Select(id => new ProjectedFigure(id, id == "stored_gb" ? "Data" : known[id].Name, known[id].Unit, known[id].Value, then[id].Value, then[id].Formula));
    }

    private static IEnumerable<ProjectedFigure> Costs(CostBasis basis, CostEstimate costs, IReadOnlyList<Figure> load, Capacity later, ChosenStack stack)
    {
        var bill = Bill.For(basis with { Load = load, Scope = basis.Scope.With(load) }, later, stack);
        const string Formula = "the same bill for the sizes of the load × growth_two_years, at today's prices";
        yield return Row("monthly_cost_low", costs.Low, bill.Low);
        yield return Row("monthly_cost_high", costs.High, bill.High);

        static ProjectedFigure Row(string id, decimal today, decimal then)
        {
            var definition = FigureCatalogue.Find(id);
            return new ProjectedFigure(id, definition.Name, definition.Unit, (double)today, (double)then, Formula);
        }
    }

    private static IOrderedEnumerable<ProjectedChange> Changes(Dictionary<string, Figure> known, IReadOnlyList<BreakPoint> points, double growth) =>
        points.Select(point => First(known, point, growth)).OfType<ProjectedChange>().OrderBy(change => change.Month).ThenByDescending(change => change.Share);

    /// <summary>The first month in which a part is busier than it should be.</summary>
    private static ProjectedChange? First(Dictionary<string, Figure> known, BreakPoint point, double growth)
    {
        for (var month = 0; month <= Projection.Months; month++)
        {
            var share = Share(known, point, growth, (double)month / Projection.Months);
            if (share >= Projection.Busy)
            {
                return new ProjectedChange(month, point.Part, point.Resource, share, point.Next);
            }
        }

        return null;
    }

    /// <summary>Load grows by the same factor each month; data piles up, by more each month.</summary>
    /// <param name="part">Of the two years, 0 to 1.</param>
    private static double Share(Dictionary<string, Figure> known, BreakPoint point, double growth, double part)
    {
        if (!point.Resource.StartsWith("storage", StringComparison.Ordinal))
        {
            return Math.Pow(growth, part) / point.Multiple;
        }

        var (today, then) = (known["stored_gb"].Value, known["stored_gb_two_years"].Value);
        var piled = part * (1 + ((growth - 1) * part / 2)) / ((1 + growth) / 2);
        return (today + ((then - today) * piled)) / (then * point.Multiple);
    }
}
