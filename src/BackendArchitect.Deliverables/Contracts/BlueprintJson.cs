using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>The typed model as JSON, described by <c>blueprint.schema.json</c>. What was written reads back as the same design.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(Blueprint))]
public sealed partial class BlueprintJson : JsonSerializerContext
{
    // The file is read by people: × and – stay as they are.
    private static readonly Lazy<BlueprintJson> Readable = new(() => new(new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    public static byte[] Write(Blueprint blueprint) => JsonSerializer.SerializeToUtf8Bytes(blueprint, Readable.Value.Blueprint);

    /// <exception cref="JsonException">The text is not a blueprint of this version.</exception>
    public static Blueprint Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Readable.Value.Blueprint) ?? throw new JsonException("A blueprint is an object, not null.");

    /// <summary>The schema, as it is shipped beside each blueprint.</summary>
    public static byte[] Schema()
    {
        using var stream = typeof(BlueprintJson).Assembly.GetManifestResourceStream("blueprint.schema.json")
            ?? throw new InvalidOperationException("blueprint.schema.json is not embedded.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
