using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackendArchitect.Host.Llm.Evaluation;

/// <summary>Pass rates by kind, and every case that failed.</summary>
/// <param name="Thresholds">Least share that must pass, by kind. Unit: percent.</param>
internal sealed record EvalReport(string Source, IReadOnlyList<EvalResult> Results, IReadOnlyDictionary<string, double> Thresholds)
{
    private static readonly JsonWriterOptions Format = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>By kind, those with cases only.</summary>
    public IEnumerable<(string Kind, int Passed, int Cases, double Least, bool Holds)> Rates =>
        from kind in EvalKinds.All
        let of = Results.Where(result => result.Case.Kind == kind).ToList()
        where of.Count > 0
        let passed = of.Count(result => result.Fault is null)
        select (kind, passed, of.Count, Thresholds[kind], passed * 100 >= Thresholds[kind] * of.Count);

    public bool Holds => Rates.All(rate => rate.Holds);

    public string Text()
    {
        var text = new StringBuilder();
        foreach (var (kind, passed, cases, least, holds) in Rates)
        {
            text.Append(CultureInfo.InvariantCulture, $"{kind,-11} {passed,4} of {cases,-4} {passed * 100.0 / cases,6:0.#} %   at least {least:0.#} %{(holds ? "" : "   UNDER")}\n");
        }

        foreach (var failed in Results.Where(result => result.Fault is not null))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{failed.Case.Id} ({failed.Case.File}:{failed.Case.Line}, {failed.Case.Kind}, answer {failed.Case.Recorded})\n  {failed.Fault!.ReplaceLineEndings("\n  ")}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{Results.Count(result => result.Fault is null)} of {Results.Count} cases pass, {Source}.\n").ToString();
    }

    public string Json()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Format))
        {
            json.WriteStartObject();
            json.WriteString("source", Source);
            json.WriteBoolean("holds", Holds);
            json.WriteStartArray("kinds");
            foreach (var (kind, passed, cases, least, holds) in Rates)
            {
                json.WriteStartObject();
                json.WriteString("kind", kind);
                json.WriteNumber("passed", passed);
                json.WriteNumber("cases", cases);
                json.WriteNumber("at_least_percent", least);
                json.WriteBoolean("holds", holds);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("failed");
            foreach (var (one, fault) in Results.Where(result => result.Fault is not null))
            {
                json.WriteStartObject();
                json.WriteString("id", one.Id);
                json.WriteString("kind", one.Kind);
                json.WriteString("file", one.File);
                json.WriteNumber("line", one.Line);
                json.WriteString("recorded", one.Recorded);
                json.WriteString("fault", fault);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
