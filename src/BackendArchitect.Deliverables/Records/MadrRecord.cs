using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace BackendArchitect.Deliverables.Records;

/// <summary>A decision record in the form of MADR 4: front matter, a title, and sections of Markdown. What is written is read back as it was.</summary>
/// <param name="Id">ADR-0004.</param>
/// <param name="Status">proposed, accepted, rejected, deprecated, or "superseded by ADR-0012".</param>
/// <param name="ReviewBy">The day somebody looks at it again at the latest; null for what nobody has accepted.</param>
/// <param name="Decision">What is decided, by its id in the catalogue: primary-store. Empty when the catalogue has no name for it.</param>
/// <param name="Chosen">The option taken, by its id; empty when the catalogue has no name for it.</param>
/// <param name="Title">Markdown on one line.</param>
public sealed record MadrRecord(
    string Id,
    string Status,
    DateOnly Date,
    DateOnly? ReviewBy,
    IReadOnlyList<string> Deciders,
    string Decision,
    string Chosen,
    string Title,
    IReadOnlyList<MadrSection> Sections)
{
    private const string Fence = "---";
    private const string Day = "yyyy-MM-dd";
    private const string Head = "## ";

    // Quoted as JSON, which YAML reads, and without turning letters of other scripts into codes.
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly IDeserializer Yaml = new DeserializerBuilder().Build();

    /// <exception cref="FormatException">The text is no such record; the message says what is missing.</exception>
    public static MadrRecord Parse(string text)
    {
        var lines = text.Split('\n');
        var end = Array.IndexOf(lines, Fence, 1);
        if (lines[0] != Fence || end < 0)
        {
            throw new FormatException("The record has no front matter: begin it with a line '---', and end that part with another.");
        }

        var head = Read(string.Join('\n', lines[1..end]));
        var title = Array.Find(lines, line => line.StartsWith("# ", StringComparison.Ordinal)) ?? throw new FormatException("The record has no title: a line that begins with '# '.");
        return new MadrRecord(
            WordOf(head, "id"), WordOf(head, "status"), DayOf(head, "date"), head.ContainsKey("review-by") ? DayOf(head, "review-by") : null, WordsOf(head, "decision-makers"), WordOf(head, "decision"), WordOf(head, "chosen"),
            title[2..], Split(lines[(end + 1)..]));
    }

    public override string ToString()
    {
        var text = new StringBuilder()
            .Append(Fence).Append('\n')
            .Append("id: ").Append(Id).Append('\n')
            .Append("status: ").Append(Quoted(Status)).Append('\n')
            .Append("date: ").Append(Date.ToString(Day, CultureInfo.InvariantCulture)).Append('\n')
            .Append(ReviewBy is { } review ? $"review-by: {review.ToString(Day, CultureInfo.InvariantCulture)}\n" : "")
            .Append("decision-makers: [").AppendJoin(", ", Deciders.Select(Quoted)).Append("]\n")
            .Append("decision: ").Append(Name(Decision)).Append('\n')
            .Append("chosen: ").Append(Name(Chosen)).Append('\n')
            .Append(Fence).Append("\n\n# ").Append(Title).Append('\n');
        foreach (var section in Sections)
        {
            text.Append('\n').Append(Head).Append(section.Heading).Append("\n\n").Append(section.Markdown).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>By what is written: the lists are equal when their members are.</summary>
    public bool Equals(MadrRecord? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>An id as it is; nothing at all would be read as null.</summary>
    private static string Name(string id) => id.Length == 0 ? Quoted(id) : id;

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Quoting);

    private static Dictionary<string, object?> Read(string yaml)
    {
        try
        {
            return Yaml.Deserialize<Dictionary<string, object?>?>(yaml) ?? [];
        }
        catch (YamlException failure)
        {
            throw new FormatException($"The front matter is no YAML: line {failure.Start.Line + 1}. {failure.Message}", failure);
        }
    }

    private static string WordOf(Dictionary<string, object?> head, string key) =>
        head.GetValueOrDefault(key) as string ?? throw new FormatException($"The front matter has no '{key}'.");

    private static DateOnly DayOf(Dictionary<string, object?> head, string key) =>
        DateOnly.TryParseExact(WordOf(head, key), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"'{key}' is no day: write it as 2026-11-22.");

    private static IReadOnlyList<string> WordsOf(Dictionary<string, object?> head, string key) =>
        head.GetValueOrDefault(key) is List<object?> words ? [.. words.Select(word => word?.ToString() ?? "")] : [];

    private static List<MadrSection> Split(string[] lines)
    {
        var sections = new List<MadrSection>();
        var isCode = false;
        List<string>? body = null;
        foreach (var line in lines)
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (!isCode && line.StartsWith(Head, StringComparison.Ordinal))
            {
                Close(sections, body);
                sections.Add(new MadrSection(line[Head.Length..], ""));
                body = [];
            }
            else
            {
                body?.Add(line);
            }
        }

        Close(sections, body);
        return sections;
    }

    private static void Close(List<MadrSection> sections, List<string>? body)
    {
        if (body is not null)
        {
            sections[^1] = sections[^1] with { Markdown = string.Join('\n', body).Trim('\n') };
        }
    }
}
