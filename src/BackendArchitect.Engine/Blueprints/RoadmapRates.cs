using System.Globalization;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>What a roadmap is laid out with, from the section <c>roadmap</c> of <c>Knowledge/planning.yaml</c>.</summary>
internal sealed class RoadmapRates
{
    private const string File = "Knowledge/planning.yaml";

    private static readonly Lazy<RoadmapRates> Shipped = new(() => new RoadmapRates(YamlTree.Parse(File, EmbeddedKnowledge.Text(File)).Mapping(File)));

    private RoadmapRates(YamlTree.Map table)
    {
        var section = (table.Find("roadmap")
            ?? throw new KnowledgeException(File, table.Line, "'roadmap' is missing.", "Add 'roadmap:' with its rates.")).Mapping(File);
        All = [.. section.Entries.Select(entry => Read(entry.Key.Text, entry.Value.Mapping(File)))];
        Taken = DateOnly.ParseExact(Text("taken", table), "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public static RoadmapRates Embedded => Shipped.Value;

    public IReadOnlyList<PlanningValue> All { get; }

    public DateOnly Taken { get; }

    /// <exception cref="KnowledgeException">The file has no such rate.</exception>
    public double this[string id] => All.FirstOrDefault(rate => rate.Id == id)?.Value
        ?? throw new KnowledgeException(File, 1, $"'roadmap' has no '{id}'.", "Add a line with value, unit and meaning.");

    public bool Has(string id) => All.Any(rate => rate.Id == id);

    private static PlanningValue Read(string id, YamlTree.Map entry) => new(
        id,
        double.TryParse(Text("value", entry), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : throw new KnowledgeException(File, entry.Line, $"'value' of '{id}' must be a number above 0.", "Write it with a point: 0.75."),
        Text("unit", entry),
        Text("means", entry));

    private static string Text(string key, YamlTree.Map table) => table.Find(key) is YamlTree.Scalar scalar
        ? scalar.Text
        : throw new KnowledgeException(File, table.Line, $"'{key}' is missing.", $"Add '{key}:' here.");
}
