namespace BackendArchitect.Engine.Sizing;

/// <summary>Sizes a chosen stack for a load: instances, database, cache, queue, availability, and what saturates first.</summary>
public static class CapacityModel
{
    /// <param name="load">What <see cref="LoadModel"/> computed.</param>
    public static Capacity From(IReadOnlyList<Figure> load, ChosenStack stack)
    {
        var figures = new FigureList(load);
        EdgeTier.Add(figures, stack);
        AppTier.Add(figures, stack);
        CacheTier.Add(figures, stack);
        StoreTier.Add(figures, stack);
        AnalyticsTier.Add(figures, stack);
        Connecting.Add(figures, stack);
        QueueTier.Add(figures, stack);
        IdentityTier.Add(figures, stack);
        Months.Add(figures, stack);
        var availability = ExpectedUptime.Add(figures, stack);
        return new Capacity(figures.All, BreakPointModel.Of(figures, stack), CostMonths.Ordinary(figures, stack), CostMonths.Busy(figures, stack), availability);
    }

    /// <summary>A number of a technology, with its own words; our default where the catalogue has none.</summary>
    internal static Limited LimitOf(Knowledge.Technology? technology, string limit, double standard, string why) =>
        technology is not null && technology.Limits.TryGetValue(limit, out var found)
            ? new Limited(found.Value, Provenance.Dated, $"{technology.Name}: {found.Says}", technology.Id)
            : new Limited(standard, Provenance.Assumed, why, null);

    /// <param name="Table">Id of the technology it was read from; null for a default.</param>
    internal sealed record Limited(double Value, Provenance Provenance, string Says, string? Table);
}
