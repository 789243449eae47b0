using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Conversation.Replies;

/// <summary>One call of a design's API, with the example of the contract.</summary>
internal static class OperationReply
{
    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design, Operation operation)
    {
        var words = scene.Words.Things;
        if (ApiCall.Of(design, operation.Id) is not { } call)
        {
            return [new Block.Paragraph(words.Gone()), DesignReply.More(scene)];
        }

        var does = operation.Does.EndsWith('.') ? operation.Does : $"{operation.Does}.";
        var events = operation.Publishes.Select(id => design.Events.FirstOrDefault(known => known.Id == id)?.Name ?? id).ToList();
        var role = design.Part(operation.Role)?.Name ?? operation.Role;
        string[] says =
        [
            operation.Role == "anyone" ? words.AnyCaller() : words.Caller(role),
            .. call.Key is not null ? [words.Repeatable()] : (string[])[],
            .. events.Count > 0 ? [words.Publishes(string.Join(", ", events))] : (string[])[],
        ];
        return
        [
            new Block.Paragraph(words.Operation(operation.Name, call.Method, call.Path, does)),
            new Block.Paragraph(string.Join(' ', says)),
            new Block.Code("http", Example(call)),
            .. PartReply.Files(design, ("api/openapi.yaml", scene.Words.Parts.OpenApiTitle())),
            .. ThingReply.Row(
                design.Entities.Where(entity => entity.Id == operation.Entity).Select(entity => ThingReply.See(entity.Name, ThingKind.Entity, entity.Id))
                    .Concat(design.Operations.Where(other => other.Entity == operation.Entity && other != operation).Take(ThingReply.Most - 1).Select(other => ThingReply.See(other.Name, ThingKind.Operation, other.Id)))),
        ];
    }

    /// <summary>As it goes over the wire.</summary>
    private static string Example(ApiCall call) => string.Join('\n', new[]
    {
        $"{call.Method} {call.Path} HTTP/1.1",
        call.Key is { } key ? $"Idempotency-Key: {key}" : null,
        call.Sent is null ? null : $"Content-Type: {(call.Method == "PATCH" ? "application/merge-patch+json" : "application/json")}\n\n{call.Sent}",
        $"\nHTTP/1.1 {call.Status}{(call.Answered is null ? "" : $"\n\n{call.Answered}")}",
    }.OfType<string>());
}
