using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Guest.Domains;

/// <summary>Reads the things and operations a language model proposed for an unknown kind of system. What is not plain is dropped; what is left below two things is no proposal.</summary>
public static class DomainProposal
{
    /// <summary>Entries of one list that are looked at, kept or not.</summary>
    private const int Looked = 60;

    private const int Least = 2;

    /// <summary>The JSON schema of what is read.</summary>
    public static string Schema { get; } = """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "entities", "operations"],
          "properties": {
            "name": { "type": "string", "maxLength": 60 },
            "entities": { "type": "array", "maxItems": 12, "items": {
              "type": "object", "additionalProperties": false, "required": ["name", "of", "fields", "belongs_to"],
              "properties": {
                "name": { "type": "string", "maxLength": 40 },
                "of": { "type": "string", "maxLength": 120 },
                "fields": { "type": "array", "maxItems": 8, "items": {
                  "type": "object", "additionalProperties": false, "required": ["name", "type"],
                  "properties": {
                    "name": { "type": "string", "maxLength": 40 },
                    "type": { "type": "string", "enum": ["text", "number", "money", "date", "time", "yes-no", "file", "place"] } } } },
                "belongs_to": { "type": "array", "maxItems": 3, "items": { "type": "string" } } } } },
            "operations": { "type": "array", "maxItems": 12, "items": {
              "type": "object", "additionalProperties": false, "required": ["name", "entity", "kind"],
              "properties": {
                "name": { "type": "string", "maxLength": 60 },
                "entity": { "type": "string" },
                "kind": { "type": "string", "enum": ["read", "write"] } } } }
          }
        }
        """;

    /// <param name="json">As the language model gave it, or null.</param>
    /// <returns>Null when it is no JSON of this kind, too large, or names fewer than two things.</returns>
    public static ProposedModel? Read(string? json)
    {
        if (json is null || json.Length > GuestNote.Most)
        {
            return null;
        }

        try
        {
            using var document = GuestReader.Parse(json);
            return document?.RootElement is { ValueKind: JsonValueKind.Object } root ? Of(root) : null;
        }
        catch (InvalidOperationException)
        {
            return null; // a text in it is no text
        }
    }

    private static ProposedModel? Of(JsonElement root)
    {
        var entries = List(root, "entities", "things")
            .Where(entry => entry.ValueKind == JsonValueKind.Object)
            .Select(entry => (Name: PlainNoun.Of(Text(entry, "name")), Entry: entry))
            .Where(entry => entry.Name is not null)
            .DistinctBy(entry => Same(entry.Name!))
            .Take(ProposedModel.MostThings)
            .ToArray();
        if (entries.Length < Least)
        {
            return null;
        }

        string[] names = [.. entries.Select(entry => entry.Name!)];
        return new ProposedModel([.. entries.Select(entry => ThingOf(entry.Name!, entry.Entry, names))], Operations(root, names));
    }

    private static ProposedModel.Thing ThingOf(string name, JsonElement entry, string[] names) => new(
        name,
        PlainLine.Of(Text(entry, "of")),
        [
            .. List(entry, "fields").Select(FieldOf).OfType<ProposedModel.Field>().DistinctBy(field => Same(field.Name)).Take(ProposedModel.MostFields),
        ],
        [
            .. List(entry, "belongs_to", "refers_to").Select(other => Known(names, String(other))).OfType<string>().Where(other => other != name).Distinct().Take(ProposedModel.MostLinks),
        ]);

    private static ProposedModel.Field? FieldOf(JsonElement field)
    {
        var name = PlainNoun.Of(field.ValueKind == JsonValueKind.Object ? Text(field, "name") : String(field));
        var type = field.ValueKind == JsonValueKind.Object ? Text(field, "type") : null;
        return name is null ? null : new ProposedModel.Field(name, ProposedModel.FieldTypes.Contains(type ?? "") ? type! : "text");
    }

    private static ImmutableArray<ProposedModel.Operation> Operations(JsonElement root, string[] names) =>
    [
        .. List(root, "operations")
            .Where(entry => entry.ValueKind == JsonValueKind.Object)
            .Select(entry => (Name: PlainNoun.Of(Text(entry, "name"), 5), On: On(entry, names), Writes: (Text(entry, "kind") ?? Text(entry, "reads_or_writes")) is "write" or "writes"))
            .Where(operation => operation is { Name: not null, On: not null })
            .Select(operation => new ProposedModel.Operation(operation.Name!, operation.On!, operation.Writes))
            .DistinctBy(operation => operation.Name)
            .Take(ProposedModel.MostOperations),
    ];

    private static string? On(JsonElement entry, string[] names) =>
        Known(names, Text(entry, "entity")) ?? List(entry, "things").Select(thing => Known(names, String(thing))).FirstOrDefault(known => known is not null);

    /// <summary>The thing a name means: the same, or its singular or plural.</summary>
    private static string? Known(string[] names, string? name) =>
        PlainNoun.Of(name) is { } plain ? names.FirstOrDefault(known => known == plain) ?? names.FirstOrDefault(known => Same(known) == Same(plain)) : null;

    /// <summary>"hive" and "hives" are one thing.</summary>
    private static string Same(string name) => name.Length > 3 && name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) ? name[..^1] : name;

    private static IEnumerable<JsonElement> List(JsonElement entry, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (entry.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array)
            {
                return list.EnumerateArray().Take(Looked);
            }
        }

        return [];
    }

    private static string? Text(JsonElement entry, string key) => entry.TryGetProperty(key, out var value) ? String(value) : null;

    private static string? String(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
