namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Places the slots of a row as near to where they want to be as their order and widths allow.</summary>
/// <remarks>Exact least squares with minimum distances: the pool adjacent violators algorithm.</remarks>
internal static class Rows
{
    /// <param name="wanted">Where a slot wants its centre, and how much.</param>
    public static void Place(IReadOnlyList<Slot> row, Gaps gaps, Func<Slot, (float X, float Weight)> wanted)
    {
        var offsets = new float[row.Count];
        for (var i = 1; i < row.Count; i++)
        {
            offsets[i] = offsets[i - 1] + gaps.Separation(row[i - 1], row[i]);
        }

        var wishes = new (float X, float Weight)[row.Count];
        for (var i = 0; i < row.Count; i++)
        {
            var (x, weight) = wanted(row[i]);
            wishes[i] = (x - offsets[i], weight);
        }

        var fitted = Fit(wishes);
        for (var i = 0; i < row.Count; i++)
        {
            row[i].X = (float)fitted[i] + offsets[i];
        }
    }

    /// <summary>The rising sequence nearest to the wishes.</summary>
    public static double[] Fit(IReadOnlyList<(float X, float Weight)> wishes)
    {
        var pools = new List<(double Sum, double Weight, int Count)>();
        foreach (var (x, weight) in wishes)
        {
            pools.Add((x * (double)weight, weight, 1));
            while (pools.Count > 1 && pools[^2].Sum / pools[^2].Weight > pools[^1].Sum / pools[^1].Weight)
            {
                var (last, before) = (pools[^1], pools[^2]);
                pools.RemoveAt(pools.Count - 1);
                pools[^1] = (before.Sum + last.Sum, before.Weight + last.Weight, before.Count + last.Count);
            }
        }

        return [.. pools.SelectMany(pool => Enumerable.Repeat(pool.Sum / pool.Weight, pool.Count))];
    }
}
