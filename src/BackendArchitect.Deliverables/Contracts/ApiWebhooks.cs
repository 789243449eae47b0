using System.Text.Json.Nodes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>What a design sends to the addresses its customers gave it: where it keeps deliveries, its events go out.</summary>
internal static class ApiWebhooks
{
    public const string Group = "outgoing-webhooks";
    public const string Event = "CloudEvent";

    private const string Delivery = "webhook_delivery";

    public static JsonObject Of(Blueprint blueprint) => blueprint.Entities.Any(entity => entity.Id == Delivery)
        ? new(blueprint.Events.Select(known => new KeyValuePair<string, JsonNode?>(
            ResourceNames.Camel(known.Id), new JsonObject { ["post"] = Call(known) })))
        : [];

    public static JsonObject Parameters() => new()
    {
        ["WebhookId"] = Header("webhook-id", "The same for every attempt at this delivery: keep it, and do the work once.", ExampleValues.Identifier("webhook")),
        ["WebhookTimestamp"] = Header("webhook-timestamp", "Unix time of this attempt, in seconds. Refuse what is older than a few minutes.", "1768469400"),
        ["WebhookSignature"] = Header("webhook-signature", "`v1,` and the base64 of HMAC-SHA256 over id, timestamp and body, joined by dots, with the secret of the endpoint.", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
    };

    private static JsonObject Call(DomainEvent known) => new()
    {
        ["operationId"] = "on" + ResourceNames.Pascal(known.Id),
        ["tags"] = new JsonArray(Group),
        ["summary"] = known.Name,
        ["description"] = known.Means.TrimEnd('.') + ". Sent at least once and in no promised order; anything but a 2xx is tried again with growing pauses, and kept for redelivery after that.",
        ["security"] = new JsonArray(),
        ["parameters"] = new JsonArray(Reference("WebhookId"), Reference("WebhookTimestamp"), Reference("WebhookSignature")),
        ["requestBody"] = new JsonObject
        {
            ["required"] = true,
            ["content"] = new JsonObject
            {
                ["application/cloudevents+json"] = new JsonObject
                {
                    ["schema"] = new JsonObject { ["$ref"] = ResourceNames.Schema(Event) },
                    ["example"] = CloudEvent.Example(known),
                },
            },
        },
        ["responses"] = new JsonObject
        {
            ["204"] = new JsonObject { ["description"] = "Taken. Answer before you work on it." },
            ["410"] = new JsonObject { ["description"] = "Nobody is here any more: the endpoint is switched off." },
        },
    };

    private static JsonObject Header(string name, string says, string example) => new()
    {
        ["name"] = name,
        ["in"] = "header",
        ["required"] = true,
        ["description"] = says,
        ["schema"] = FieldSchema.Text(255),
        ["example"] = example,
    };

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/parameters/" + name };
}
