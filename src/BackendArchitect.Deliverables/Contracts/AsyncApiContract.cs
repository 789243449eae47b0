using System.Text.Json.Nodes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>The events of a design as AsyncAPI 3.0: one channel an event, in a CloudEvents envelope that names the record and carries no personal data.</summary>
public static class AsyncApiContract
{
    /// <summary>Whether the design sends events at all.</summary>
    public static bool Fits(Blueprint blueprint) => blueprint.Events.Count > 0 && blueprint.Choice("messaging") is not (null or "none");

    public static string WriteYaml(Blueprint blueprint) => YamlWriter.Write(Document(blueprint));

    public static JsonObject Document(Blueprint blueprint) => new()
    {
        ["asyncapi"] = "3.0.0",
        ["info"] = new JsonObject
        {
            ["title"] = blueprint.Title + " events",
            ["version"] = "1.0.0",
            ["description"] = "Delivered at least once: a receiver keeps the ids it has seen. The subject is the key, so that the events of one record stay in order where the broker keeps order by key; between records there is none. What fails is tried again with growing pauses, then put aside under the same address with `.dead`, where somebody looks at it and sends it again. An event says what happened to which record; who needs more asks the interface, which checks what they may see.",
        },
        ["defaultContentType"] = "application/json",
        ["channels"] = Map(blueprint, known => new JsonObject
        {
            ["address"] = known.Id,
            ["description"] = known.Means,
            ["messages"] = new JsonObject { [Name(known)] = Reference($"#/components/messages/{Name(known)}") },
        }),
        ["operations"] = Map(blueprint, known => new JsonObject
        {
            ["action"] = "send",
            ["channel"] = Reference($"#/channels/{Name(known)}"),
            ["summary"] = known.Name,
            ["description"] = Causes(blueprint, known),
            ["messages"] = new JsonArray(Reference($"#/channels/{Name(known)}/messages/{Name(known)}")),
        }),
        ["components"] = new JsonObject
        {
            ["messages"] = Map(blueprint, known => Message(known)),
            ["schemas"] = new JsonObject { ["Event"] = CloudEvent.Schema() },
        },
    };

    private static string Causes(Blueprint blueprint, DomainEvent known)
    {
        var causes = blueprint.Operations.Where(operation => operation.Publishes.Contains(known.Id)).Select(operation => operation.Name).ToList();
        return causes.Count == 0 ? "Sent when a background job finds it has happened." : $"Sent after: {string.Join(", ", causes)}.";
    }

    private static JsonObject Message(DomainEvent known)
    {
        return new JsonObject
        {
            ["name"] = Name(known),
            ["title"] = known.Name,
            ["summary"] = known.Means,
            ["payload"] = Reference("#/components/schemas/Event"),
            ["examples"] = new JsonArray(new JsonObject
            {
                ["payload"] = CloudEvent.Example(known),
            }),
        };
    }

    private static JsonObject Map(Blueprint blueprint, Func<DomainEvent, JsonObject> write) =>
        new(blueprint.Events.Select(known => new KeyValuePair<string, JsonNode?>(Name(known), write(known))));

    private static string Name(DomainEvent known) => ResourceNames.Camel(known.Id);

    private static JsonObject Reference(string to) => new() { ["$ref"] = to };
}
