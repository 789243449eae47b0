using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackendArchitect.Engine.Reviews.Baselines;

namespace BackendArchitect.Deliverables.Reviews;

/// <summary>A review as JSON, described by <c>review.schema.json</c>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(ReviewDocument))]
public sealed partial class ReviewJson : JsonSerializerContext
{
    // The file is read by people: × and – stay as they are.
    private static readonly Lazy<ReviewJson> Readable = new(() => new(new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    public static string Write(ReviewDocument review) => $"{JsonSerializer.Serialize(review, Readable.Value.ReviewDocument)}\n";

    /// <summary>The baseline an earlier run wrote with its findings.</summary>
    /// <exception cref="JsonException">The text is not a review of this version.</exception>
    public static ReviewBaseline Baseline(ReadOnlySpan<byte> json)
    {
        var baseline = JsonSerializer.Deserialize(json, Baselines.Default.Envelope)?.Baseline;
        return baseline is { Formats: not null, Findings: not null, Resolved: not null } ? baseline : throw new JsonException("A review has a baseline with formats, findings and resolved.");
    }

    internal sealed record Envelope(ReviewBaseline Baseline);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
    [JsonSerializable(typeof(Envelope))]
    internal sealed partial class Baselines : JsonSerializerContext;

    /// <summary>The schema of the file.</summary>
    public static string Schema()
    {
        using var stream = typeof(ReviewJson).Assembly.GetManifestResourceStream("review.schema.json")
            ?? throw new InvalidOperationException("review.schema.json is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
