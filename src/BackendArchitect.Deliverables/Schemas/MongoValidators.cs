using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Collections, validators and indexes of a MongoDB-compatible store, as a script for mongosh.</summary>
public static class MongoValidators
{
    // The script is read by people: quotes and umlauts stay as they are.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool Fits(Blueprint blueprint) => blueprint.Choice("primary-store") == "document"
        && blueprint.Decision("primary-store")?.Technology?.Id is null or "mongodb" or "mongodb-atlas" or "amazon-documentdb";

    public static string Write(Blueprint blueprint)
    {
        var pooled = blueprint.Choice("tenancy") == "pool";
        var text = new StringBuilder();
        Line(text, $"// {blueprint.Title.ReplaceLineEndings(" ")}: collections of the primary store. Run on an empty database: mongosh \"$MONGODB_URL\" validators.js");
        Line(text, "// Ids are UUIDs the application sends (version 7). Money is a whole number of minor units beside its currency; times are UTC.");
        Line(text, "// The store keeps no foreign keys: the service that writes a reference checks it.");
        if (pooled)
        {
            Line(text, "// All tenants share these collections: tenant_id leads every index, and every filter of the application begins with it.");
        }

        foreach (var entity in blueprint.Entities.Where(entity => Embedding.IsCollection(blueprint, entity)))
        {
            Collection(text, blueprint, entity, pooled && entity.PerTenant);
        }

        return text.ToString();
    }

    private static void Collection(StringBuilder text, Blueprint blueprint, Entity entity, bool tenanted)
    {
        var name = Quoted(Plural.Of(entity.Id));
        var schema = Schema(entity, "_id", tenanted, null);
        foreach (var inner in Embedding.In(blueprint, entity))
        {
            ((JsonObject)schema["properties"]!)[Plural.Of(inner.Id)] = new JsonObject
            {
                ["bsonType"] = "array",
                ["description"] = $"Embedded: {inner.Means}",
                ["items"] = Schema(inner, "id", false, entity.Id),
            };
        }

        Line(text);
        Line(text, $"// {entity.Means.ReplaceLineEndings(" ")}");
        Line(text, $"db.createCollection({name}, {{ validator: {{ $jsonSchema: {schema.ToJsonString(Readable)} }} }});");
        foreach (var field in entity.Fields.Where(field => field.Unique && field.Name != "id"))
        {
            var column = Columns.NameOf(field);
            var keys = new JsonObject();
            Tenant(keys, tenanted);
            keys[column] = 1;
            // Absent values are not unique; a null would be.
            var partial = field.Optional ? $", partialFilterExpression: {{ {Quoted(column)}: {{ $exists: true }} }}" : "";
            Line(text, $"db.getCollection({name}).createIndex({keys.ToJsonString()}, {{ unique: true, name: {Quoted(column + "_key")}{partial} }});");
        }

        foreach (var (keys, serves) in Indexes(entity, tenanted))
        {
            Line(text, $"// {string.Join("; ", serves).ReplaceLineEndings(" ")}");
            Line(text, $"db.getCollection({name}).createIndex({keys});");
        }
    }

    // Two patterns may share an index; a pattern that a unique field answers needs none.
    private static IEnumerable<(string Keys, IEnumerable<string> Serves)> Indexes(Entity entity, bool tenanted) => entity.Access
        .Where(pattern => !entity.Fields.Any(field => field is { Unique: true, Optional: false } && pattern.By.Contains(field.Name)))
        .Select(pattern => (Keys: Keys(entity, pattern, tenanted), pattern.Name))
        .Where(index => index.Keys != "{}")
        .GroupBy(index => index.Keys)
        .Select(group => (group.Key, group.Select(index => index.Name)));

    private static string Keys(Entity entity, AccessPattern pattern, bool tenanted)
    {
        var keys = new JsonObject();
        Tenant(keys, tenanted);
        foreach (var field in pattern.By)
        {
            keys[Stored(entity, field)] = 1;
        }

        if (pattern.Order is { } order)
        {
            var direction = order.StartsWith('-') ? -1 : 1;
            keys.TryAdd(Stored(entity, order.TrimStart('-')), direction);
            keys.TryAdd("_id", direction);
        }

        return keys.ToJsonString();
    }

    private static void Tenant(JsonObject keys, bool tenanted)
    {
        if (tenanted)
        {
            keys[Table.TenantKey] = 1;
        }
    }

    private static string Stored(Entity entity, string field) =>
        field == "id" ? "_id" : entity.Fields.FirstOrDefault(known => known.Name == field) is { } found ? Columns.NameOf(found) : field;

    private static JsonObject Schema(Entity entity, string id, bool tenanted, string? owner)
    {
        var fields = Columns.Fields(entity).Where(field => owner is null || field.References != owner).ToList();
        var properties = new JsonObject();
        var required = new JsonArray();
        if (tenanted)
        {
            properties[Table.TenantKey] = new JsonObject { ["bsonType"] = "binData" };
            required.Add(Table.TenantKey);
        }

        foreach (var field in fields.Where(field => !tenanted || field.Name != Table.TenantKey))
        {
            var name = field.Name == "id" ? id : Columns.NameOf(field);
            properties[name] = Property(field);
            if (!field.Optional)
            {
                required.Add(name);
            }
        }

        return new JsonObject { ["bsonType"] = "object", ["required"] = required, ["properties"] = properties };
    }

    private static JsonObject Property(Field field)
    {
        var property = new JsonObject { ["bsonType"] = Type(field) };
        switch (field.Type)
        {
            case "enum" when field.Values.Count > 0:
                property["enum"] = new JsonArray([.. field.Values.Select(value => JsonValue.Create(value))]);
                break;
            case "country" or "currency":
                property["pattern"] = field.Type == "country" ? "^[A-Z]{2}$" : "^[A-Z]{3}$";
                break;
            case "text" or "enum" or "email" or "url":
                property["maxLength"] = field.MaxLength ?? (field.Type switch { "email" => Columns.EmailLength, "url" => Columns.UrlLength, _ => Columns.DefaultTextLength });
                break;
        }

        if (SchemaText.Note(new Column(field.Name, "", field.Optional, null, null, field)) is { } note)
        {
            property["description"] = note;
        }

        return property;
    }

    private static string Type(Field field) => field.Type switch
    {
        "uuid" => "binData",
        "integer" => "int",
        "bigint" or "money" => "long",
        "decimal" => "decimal",
        "boolean" => "bool",
        "timestamp" or "date" => "date",
        "json" => "object",
        _ => "string",
    };

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString(Readable);

    private static void Line(StringBuilder text, string line = "") => text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
