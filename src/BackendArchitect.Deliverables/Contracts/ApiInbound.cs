using System.Text.Json.Nodes;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>What another company's system reports to us: its form is theirs, we rely on an id to keep it once and a type to know what to do.</summary>
internal static class ApiInbound
{
    public const string Name = "InboundEvent";

    public static JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["description"] = "An event as the provider sends it; what we do not read we keep.",
        ["additionalProperties"] = true,
        ["properties"] = new JsonObject
        {
            ["id"] = FieldSchema.Text(255),
            ["type"] = FieldSchema.Text(255),
            ["data"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = true },
        },
        ["required"] = new JsonArray("id", "type", "data"),
    };

    public static JsonObject Example() => new()
    {
        ["id"] = "evt_1Q2w3E4r5T",
        ["type"] = "payment.captured",
        ["data"] = new JsonObject { ["reference"] = "pay_1Q2w3E4r5T" },
    };
}
