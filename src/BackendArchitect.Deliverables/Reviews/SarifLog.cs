using System.Text.Encodings.Web;
using System.Text.Json;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Baselines;

namespace BackendArchitect.Deliverables.Reviews;

/// <summary>A review as SARIF 2.1.0, which code hosts and editors show beside the lines.</summary>
public static class SarifLog
{
    private const string Root = "SRCROOT";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="before">The earlier run, or null.</param>
    public static string Of(ReviewReport report, ReviewBaseline? before = null)
    {
        var drift = before is null ? null : ReviewDrift.Between(before, report);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            var rules = report.Findings.Select(finding => finding.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToArray();
            Tool(json, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject(Root);
            json.WriteStartObject("description");
            json.WriteString("text", "The folder the review was run in.");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("invocations");
            Invocation(json, report);
            json.WriteEndArray();
            json.WriteStartArray("results");
            foreach (var finding in report.Findings)
            {
                Result(json, finding, Array.FindIndex(rules, rule => rule.Id == finding.Id), drift);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return $"{System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length)}\n";
    }

    private static void Tool(Utf8JsonWriter json, ReviewRule[] rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Backend Architect");
        json.WriteString("version", typeof(SarifLog).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", Pascal(rule.Title));
            Text(json, "shortDescription", $"{rule.Title}.");
            Text(json, "fullDescription", rule.Because);
            Text(json, "help", rule.Do);
            if (rule.Sources.FirstOrDefault(source => source.Url is not null)?.Url is { } url)
            {
                json.WriteString("helpUri", url.AbsoluteUri);
            }

            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteStartArray("tags");
            json.WriteStringValue(rule.For);
            json.WriteEndArray();
            json.WriteNumber("impact", rule.Impact);
            json.WriteNumber("effort", rule.Effort);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Invocation(Utf8JsonWriter json, ReviewReport report)
    {
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        if (report.Unread.Count > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            foreach (var unread in report.Unread)
            {
                json.WriteStartObject();
                json.WriteString("level", "warning");
                Text(json, "message", unread.Why);
                json.WriteStartArray("locations");
                Location(json, unread.Place, "");
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, ReviewFinding finding, int rule, ReviewDrift? drift)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Severity));
        Text(json, "message", finding.Says.EndsWith('.') || finding.Says.EndsWith('?') ? finding.Says : $"{finding.Says}.");
        json.WriteStartArray("locations");
        Location(json, finding.Place, finding.Evidence);
        json.WriteEndArray();
        if (finding.Also.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var place in finding.Also)
            {
                Location(json, place, "");
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("architect/v1", finding.Fingerprint);
        json.WriteEndObject();
        json.WriteNumber("rank", Math.Clamp(finding.Rank * 20, 0, 100));
        if (drift is not null && finding.Suppressed is null)
        {
            json.WriteString("baselineState", drift.New.Contains(finding) ? "new" : drift.Regressed.Contains(finding) ? "updated" : "unchanged");
        }

        if (finding.Suppressed is { } reason)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "inSource");
            json.WriteString("justification", reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (finding.Fix is { Count: > 0 } edits)
        {
            Fix(json, finding, edits);
        }

        json.WriteEndObject();
    }

    private static void Fix(Utf8JsonWriter json, ReviewFinding finding, IReadOnlyList<Edit> edits)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        Text(json, "description", finding.Rule.Do);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        Artifact(json, finding.Place.File);
        json.WriteStartArray("replacements");
        foreach (var edit in edits)
        {
            json.WriteStartObject();
            json.WriteStartObject("deletedRegion");
            Region(json, edit.Line, edit.Column, edit.EndLine, edit.EndColumn);
            json.WriteEndObject();
            Text(json, "insertedContent", edit.With);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Location(Utf8JsonWriter json, Place place, string snippet)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        Artifact(json, place.File);
        if (place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            json.WriteNumber("startColumn", Math.Max(1, place.Column));
            if (snippet.Length > 0)
            {
                Text(json, "snippet", snippet);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (place.JsonPointer.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", place.JsonPointer);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Region(Utf8JsonWriter json, int line, int column, int endLine, int endColumn)
    {
        json.WriteNumber("startLine", line);
        json.WriteNumber("startColumn", column);
        json.WriteNumber("endLine", endLine);
        json.WriteNumber("endColumn", endColumn);
    }

    private static void Artifact(Utf8JsonWriter json, string file)
    {
        json.WriteStartObject("artifactLocation");
        var path = string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
        var isWhole = file.StartsWith('/');
        json.WriteString("uri", isWhole ? $"file://{path}" : path);
        if (!isWhole)
        {
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(string severity) => severity == "info" ? "note" : severity;

    /// <summary>"List without a page" as SARIF names rules: ListWithoutAPage.</summary>
    private static string Pascal(string title) =>
        string.Concat(title.Split([' ', '-', '/', ',', '\'', '’', '(', ')', '.', ':', '`'], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
