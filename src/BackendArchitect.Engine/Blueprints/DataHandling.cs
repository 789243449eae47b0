using System.Globalization;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>What the map of tagged data goes by, from <c>Knowledge/dataflow.yaml</c>.</summary>
internal sealed class DataHandling
{
    private const string File = "Knowledge/dataflow.yaml";

    private static readonly Lazy<DataHandling> Shipped = new(() => new DataHandling(YamlTree.Parse(File, EmbeddedKnowledge.Text(File)).Mapping(File)));

    private readonly YamlTree.Map _table;
    private readonly string[] _protected;

    private DataHandling(YamlTree.Map table)
    {
        _table = table;
        _protected = List("protected", table);
        HomeRegions = List("region-words", table);
    }

    public static DataHandling Embedded => Shipped.Value;

    /// <summary>Regions in which personal data of people in the EU may be kept without more.</summary>
    public IReadOnlyList<string> HomeRegions { get; }

    /// <summary>Whether a third party is there for data of a tag: by what it says itself, else by its kind.</summary>
    public bool Takes(ExternalTemplate external, string tag) =>
        external.Takes is { Count: > 0 } said ? said.Contains(tag) : Under("takes").Find(external.Kind) is not null && List(external.Kind, Under("takes")).Contains(tag);

    /// <summary>Whether whoever reads a field of this name could use what it holds.</summary>
    public bool IsInClear(string field) => !_protected.Any(ending => field.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>How data is kept at an end of this kind.</summary>
    public string Kept(DataEnd end, bool isAllowed) => isAllowed ? Text(end.ToString(), Under("ends")) : Text("not-allowed", _table);

    /// <param name="key">The finding as the file names it: <c>card-in-logs</c>.</param>
    /// <param name="source">The source as the file names it: <c>card</c>.</param>
    /// <param name="fill">What stands in the places of its sentence.</param>
    public Finding Finding(string key, string source, Func<string, string> fill, IReadOnlyList<string> evidence)
    {
        var entry = Map(key, Under("findings"));
        return new Finding(
            Text("id", entry), Text("title", entry), Text("severity", entry), fill(Text("says", entry)), Text("because", entry), Text("do", entry), evidence,
            [Source(Map(source, Under("sources")))]);
    }

    private static Source Source(YamlTree.Map entry) => new(
        Text("title", entry),
        new Uri(Text("url", entry)),
        DateOnly.ParseExact(Text("checked", entry), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Text("mark", entry));

    private YamlTree.Map Under(string key) => Map(key, _table);

    private static YamlTree.Map Map(string key, YamlTree.Map table) => (table.Find(key)
        ?? throw new KnowledgeException(File, table.Line, $"'{key}' is missing.", $"Add '{key}:' here.")).Mapping(File);

    private static string[] List(string key, YamlTree.Map table) => table.Find(key) is YamlTree.Items items
        ? [.. items.All.OfType<YamlTree.Scalar>().Select(item => item.Text)]
        : throw new KnowledgeException(File, table.Line, $"'{key}' is missing or not a list.", $"Add '{key}: [...]' here.");

    private static string Text(string key, YamlTree.Map table) => table.Find(key) is YamlTree.Scalar scalar
        ? scalar.Text
        : throw new KnowledgeException(File, table.Line, $"'{key}' is missing.", $"Add '{key}:' here.");
}
