namespace BackendArchitect.Deliverables.Tests.Schemas;

/// <summary>What an access pattern asks of the indexes of its table, stated anew from the model: equal columns first, then the order; a unique index inside the equal columns will do.</summary>
internal sealed record IndexNeed(string Table, IReadOnlySet<string> Equal, string? Order)
{
    public bool IsMetBy(IEnumerable<DatabaseIndex> indexes) => indexes.Any(index => index.Table == Table
        && ((index.Unique && index.Columns.All(Equal.Contains))
            || (index.BeginsWith([.. Equal]) && (Order is null || index.Columns.ElementAtOrDefault(Equal.Count) == Order))));

    public override string ToString() => $"{Table}: {string.Join(", ", Equal)} order {Order}";
}
