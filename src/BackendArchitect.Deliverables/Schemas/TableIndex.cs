namespace BackendArchitect.Deliverables.Schemas;

/// <param name="Equal">How many of the leading keys are looked up by equality; the rest give the order.</param>
/// <param name="Serves">The access patterns and foreign keys it is there for.</param>
public sealed record TableIndex(string Name, IReadOnlyList<IndexKey> Keys, int Equal, bool Unique, IReadOnlyList<string> Serves)
{
    /// <summary>Whether a search that <paramref name="other"/> was made for can use this one.</summary>
    public bool Covers(TableIndex other) => Keys.Count >= other.Keys.Count
        && Keys.Take(other.Equal).Select(key => key.Column).ToHashSet().SetEquals(other.Keys.Take(other.Equal).Select(key => key.Column))
        && Keys.Skip(other.Equal).Take(other.Keys.Count - other.Equal).SequenceEqual(other.Keys.Skip(other.Equal));

    /// <summary>Whether such a search finds one row at most, so that its order does not matter.</summary>
    public bool Pins(TableIndex other) => Unique
        && Keys.All(key => other.Keys.Take(other.Equal).Any(wanted => wanted.Column == key.Column));
}
