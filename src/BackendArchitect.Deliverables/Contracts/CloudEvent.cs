using System.Text.Json.Nodes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>An event in the envelope of CloudEvents 1.0. It names the record and carries no personal data.</summary>
internal static class CloudEvent
{
    public static JsonObject Example(DomainEvent known)
    {
        var id = ExampleValues.Identifier(known.Entity + ".id");
        return new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = ExampleValues.Identifier(known.Id),
            ["type"] = known.Id,
            ["source"] = "/" + ResourceNames.Collection(known.Entity),
            ["subject"] = id,
            ["time"] = ExampleValues.Time,
            ["datacontenttype"] = "application/json",
            ["data"] = new JsonObject { ["entity"] = known.Entity, ["id"] = id },
        };
    }

    public static JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["description"] = "CloudEvents 1.0, JSON format.",
        ["additionalProperties"] = true,
        ["properties"] = new JsonObject
        {
            ["specversion"] = Only("1.0"),
            ["id"] = FieldSchema.Text(36, "uuid"),
            ["type"] = FieldSchema.Text(200),
            ["source"] = FieldSchema.Text(500, "uri-reference"),
            ["subject"] = FieldSchema.Text(200),
            ["time"] = FieldSchema.Text(35, "date-time"),
            ["datacontenttype"] = Only("application/json"),
            ["data"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = true,
                ["properties"] = new JsonObject { ["entity"] = FieldSchema.Text(200), ["id"] = FieldSchema.Text(200) },
                ["required"] = new JsonArray("entity", "id"),
            },
        },
        ["required"] = new JsonArray("specversion", "id", "type", "source", "subject", "time", "data"),
    };

    private static JsonObject Only(string value)
    {
        var schema = FieldSchema.Text(value.Length);
        schema["const"] = value;
        return schema;
    }
}
