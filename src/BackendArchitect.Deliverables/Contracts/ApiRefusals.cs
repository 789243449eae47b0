using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>The problems that belong to one operation: a state that forbids it, a value that is taken, a value that is wrong.</summary>
internal static class ApiRefusals
{
    public static IReadOnlyDictionary<int, JsonObject> Of(IReadOnlyList<ApiRoute> routes, ApiRoute route)
    {
        var own = new Dictionary<int, JsonObject>();
        if (Conflicts(routes, route).ToList() is { Count: > 0 } conflicts)
        {
            own[409] = ApiProblems.Response("It cannot be done as things stand.", conflicts);
        }

        if (route.Operation.Kind is "create" or "update" && Unacceptable(routes, route) is { } values)
        {
            own[422] = ApiProblems.Response("One or more values are not acceptable.", [("values", values)]);
        }

        return own;
    }

    private static IEnumerable<(string, JsonObject)> Conflicts(IReadOnlyList<ApiRoute> routes, ApiRoute route)
    {
        if (ApiParameters.NeedsKey(route))
        {
            yield return ("repeat", ApiProblems.Example(
                409, "request-still-running", "Request still running", "A request with the same Idempotency-Key is not done yet; repeat it later."));
        }

        if (route is { Operation.Kind: "command", IsInbound: false })
        {
            yield return ("refused", ApiProblems.Example(
                409, route.Operation.Id + "-refused", $"{route.Operation.Name}: not now", Refusal(route.Entity)));
        }

        if (Taken(routes, route) is { } field)
        {
            yield return ("taken", ApiProblems.Example(
                409,
                $"{route.Entity.Id.Replace('_', '-')}-{field.Name.Replace('_', '-')}-taken",
                $"{Capital(field.Name.Replace('_', ' '))} is taken",
                $"Another {route.Entity.Name.ToLowerInvariant()} has the same {field.Name.Replace('_', ' ')}."));
        }

        if (route.Operation.Kind == "delete" && routes.FirstOrDefault(other => Refers(other.Entity, route.Entity)) is { } holder)
        {
            yield return ("inUse", ApiProblems.Example(
                409,
                route.Entity.Id.Replace('_', '-') + "-in-use",
                $"{route.Entity.Name} is in use",
                $"At least one {holder.Entity.Name.ToLowerInvariant()} still refers to it."));
        }
    }

    // The last state is where most things end: the one in which most commands come too late.
    private static string Refusal(Entity entity) =>
        Columns.Fields(entity).FirstOrDefault(field => field is { Name: "status" or "state", Values.Count: > 0 }) is { } state
            ? $"The {entity.Name.ToLowerInvariant()} is '{state.Values[^1]}'."
            : $"The {entity.Name.ToLowerInvariant()} is past the point where this can be done.";

    private static Field? Taken(IReadOnlyList<ApiRoute> routes, ApiRoute route) => route.Operation.Kind is "create" or "update"
        ? ApiSchemas.Sendable(routes, route.Entity, route.Operation.Kind == "update").FirstOrDefault(field => field.Unique)
        : null;

    private static bool Refers(Entity entity, Entity target) =>
        entity.Id != target.Id && entity.Fields.Any(field => field.References == target.Id && !field.Optional);

    private static JsonObject? Unacceptable(IReadOnlyList<ApiRoute> routes, ApiRoute route)
    {
        var change = route.Operation.Kind == "update";
        var fields = ApiSchemas.Sendable(routes, route.Entity, change).Where(field => !ApiGuard.IsVersion(field)).ToList();
        if ((fields.Find(field => field.Type is not ("text" or "uuid" or "json")) ?? fields.FirstOrDefault()) is not { } field)
        {
            return null;
        }

        var example = ApiProblems.Example(422, "unacceptable-values", "Unacceptable values", "One or more values are not acceptable.");
        example["errors"] = new JsonArray(new JsonObject { ["pointer"] = "/" + ResourceNames.Property(field), ["detail"] = Rule(field) });
        return example;
    }

    private static string Rule(Field field) => field.Type switch
    {
        "enum" when field.Values.Count > 0 => "must be one of " + string.Join(", ", field.Values),
        "integer" or "bigint" or "money" => "must be a whole number",
        "decimal" => "must be a decimal number, as text",
        "boolean" => "must be true or false",
        "timestamp" => "must be a date and time with its offset, RFC 3339",
        "date" => "must be a date: 2026-01-15",
        "email" => "must be an e-mail address",
        "url" => "must be an https address",
        "country" => "must be a country code of two capital letters",
        "currency" => "must be a currency code of three capital letters",
        "uuid" => "must be the id of something that exists",
        "json" => "must be an object",
        _ => "must not be longer than its maximum",
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
