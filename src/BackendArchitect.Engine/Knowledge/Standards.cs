using System.Globalization;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>Numbers every engineer takes as given and names that hold a digit, from <c>Knowledge/standards.yaml</c>.</summary>
public sealed class Standards
{
    private const string File = "Knowledge/standards.yaml";

    private static readonly Lazy<Standards> Shipped = new(() => new Standards(YamlTree.Parse(File, EmbeddedKnowledge.Text(File)).Mapping(File)));

    private Standards(YamlTree.Map table)
    {
        Names = [.. List(table, "names").All.OfType<YamlTree.Scalar>().Select(name => name.Text).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];
        Numbers = [.. List(table, "numbers").All.Select(item => Number(item.Mapping(File)))];
    }

    public static Standards Embedded => Shipped.Value;

    /// <summary>Names in which a digit says nothing by itself: "RFC 9457". Longest first.</summary>
    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<StandardNumber> Numbers { get; }

    private static StandardNumber Number(YamlTree.Map entry) => new(
        double.TryParse(Text(entry, "value"), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new KnowledgeException(File, entry.Line, "'value' must be a number.", "Write it with a point: 14.4."),
        Text(entry, "unit"),
        Text(entry, "means"),
        Text(entry, "source"));

    private static YamlTree.Items List(YamlTree.Map table, string key) => table.Find(key) as YamlTree.Items
        ?? throw new KnowledgeException(File, table.Line, $"'{key}' is missing or not a list.", $"Add '{key}:' with its lines.");

    private static string Text(YamlTree.Map entry, string key) => entry.Find(key) is YamlTree.Scalar scalar
        ? scalar.Text
        : throw new KnowledgeException(File, entry.Line, $"'{key}' is missing.", $"Add '{key}:' here.");
}
