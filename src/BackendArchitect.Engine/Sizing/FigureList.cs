namespace BackendArchitect.Engine.Sizing;

/// <summary>Collects figures in the order they are computed; name and unit come from the catalogue.</summary>
internal sealed class FigureList
{
    private readonly List<Figure> _figures = [];
    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _from = new(StringComparer.Ordinal);

    public FigureList(IEnumerable<Figure>? known = null)
    {
        foreach (var figure in known ?? [])
        {
            _values[figure.Id] = figure.Value;
            _from[figure.Id] = figure.From;
        }
    }

    /// <summary>The figures added here, not those known before.</summary>
    public IReadOnlyList<Figure> All => _figures;

    /// <exception cref="KeyNotFoundException">Used before it was computed.</exception>
    public double this[string id] => _values.TryGetValue(id, out var value)
        ? value
        : throw new KeyNotFoundException($"'{id}' is used before it is computed. Compute it earlier in the model.");

    /// <summary>Facts and figures that a figure was computed from; none when it is not there.</summary>
    public IReadOnlyList<string> Parents(string id) => _from.GetValueOrDefault(id) ?? [];

    public bool Has(string id) => _values.ContainsKey(id);

    public double Add(string id, double value, Provenance provenance, string formula, IReadOnlyList<string> from, string? source = null)
    {
        var definition = FigureCatalogue.Find(id);
        _figures.Add(new Figure(id, definition.Name, value, definition.Unit, provenance, formula, from, source));
        _values[id] = value;
        _from[id] = from;
        return value;
    }

    public double Computed(string id, double value, string formula, params string[] from) =>
        Add(id, value, Provenance.Computed, formula, from);

    public double Assumed(string id, double value, string because, params string[] from) =>
        Add(id, value, Provenance.Assumed, because, from);
}
