using System.Globalization;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>The catalogue of those who are cited, from <c>Knowledge/authorities.yaml</c>: each with its source, licence and date.</summary>
public sealed class Authorities
{
    private const string File = "Knowledge/authorities.yaml";

    private static readonly Lazy<Authorities> Shipped = new(() => new Authorities(YamlTree.Parse(File, EmbeddedKnowledge.Text(File)).Mapping(File)));

    private Authorities(YamlTree.Map table) => All = [.. (table.Find("authorities") as YamlTree.Items)?.All.Select(item => Read(item.Mapping(File))) ?? []];

    public static Authorities Embedded => Shipped.Value;

    public IReadOnlyList<Authority> All { get; }

    /// <param name="reference">"ASVS 5.0.0 V8.2.2 (L1)", "API1:2023"</param>
    /// <returns>Null when nobody in the catalogue is meant.</returns>
    public Authority? Of(string reference) => All
        .SelectMany(authority => authority.Begins.Select(begin => (authority, begin)))
        .Where(pair => reference.StartsWith(pair.begin, StringComparison.Ordinal))
        .OrderByDescending(pair => pair.begin.Length)
        .Select(pair => pair.authority)
        .FirstOrDefault();

    private static Authority Read(YamlTree.Map entry) => new(
        Text(entry, "id"), Text(entry, "name"), Text(entry, "licence"), new Uri(Text(entry, "url")), DateOnly.ParseExact(Text(entry, "checked"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        [.. (entry.Find("begins") as YamlTree.Items)?.All.OfType<YamlTree.Scalar>().Select(begin => begin.Text) ?? []]);

    private static string Text(YamlTree.Map entry, string key) => entry.Find(key) is YamlTree.Scalar { Text: { Length: > 0 } text }
        ? text
        : throw new KnowledgeException(File, entry.Line, $"An authority has no '{key}'.", "Add it.");
}
