using System.Collections.Frozen;
using System.Globalization;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Complexity;

/// <summary>Our dated points for moving parts, from <c>Knowledge/complexity.yaml</c>.</summary>
public sealed class ComplexityWeights
{
    internal const string SelfRun = "self-run";

    private const string File = "Knowledge/complexity.yaml";

    private static readonly Lazy<ComplexityWeights> Shipped = new(() => new ComplexityWeights(YamlTree.Parse(File, EmbeddedKnowledge.Text(File)).Mapping(File)));

    private readonly FrozenDictionary<string, double> _points;

    private ComplexityWeights(YamlTree.Map table)
    {
        Taken = DateOnly.ParseExact(Text(table, "taken"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Source = Text(table, "source");
        PointsPerEngineer = Number(table, "points-per-engineer");
        WithoutOnCall = Number(table, "without-on-call");
        Environments = (int)Number(table, "environments");
        SelfRunFromDays = Number(table, "self-run-from-days");
        var points = (table.Find("points") ?? throw Missing(table, "points")).Mapping(File);
        _points = points.Entries.ToFrozenDictionary(entry => entry.Key.Text, entry => Number(points, entry.Key.Text), StringComparer.Ordinal);
    }

    public static ComplexityWeights Embedded => Shipped.Value;

    public DateOnly Taken { get; }

    public string Source { get; }

    public double PointsPerEngineer { get; }

    /// <summary>Share of the capacity that is left, 0 to 1.</summary>
    public double WithoutOnCall { get; }

    /// <summary>Environments every design is taken to have.</summary>
    public int Environments { get; }

    /// <summary>From so many engineer-days a month on a technology counts as run by the team itself.</summary>
    public double SelfRunFromDays { get; }

    /// <exception cref="KeyNotFoundException">The table has no such kind.</exception>
    public double Of(string kind) => _points.TryGetValue(kind, out var points)
        ? points
        : throw new KeyNotFoundException($"'{kind}' has no points. Add it to {File}.");

    private static double Number(YamlTree.Map table, string key) =>
        double.TryParse(Text(table, key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new KnowledgeException(File, table.Find(key)!.Line, $"'{key}' must be a number.", "Write it with a point: 0.75.");

    private static string Text(YamlTree.Map table, string key) => table.Find(key) is YamlTree.Scalar scalar ? scalar.Text : throw Missing(table, key);

    private static KnowledgeException Missing(YamlTree.Map table, string key) => new(File, table.Line, $"'{key}' is missing.", $"Add '{key}:' here.");
}
