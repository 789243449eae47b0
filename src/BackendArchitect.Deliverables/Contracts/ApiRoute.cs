using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>Where an operation is reached.</summary>
/// <param name="Method">Lower case: <c>post</c>.</param>
/// <param name="Path"><c>/orders/{orderId}/cancel</c>.</param>
/// <param name="OnOne">The path names one record.</param>
public sealed record ApiRoute(Operation Operation, Entity Entity, string Method, string Path, bool OnOne)
{
    /// <summary>Somebody else's system reports by it: it knows neither our ids nor our tokens, and signs what it sends.</summary>
    public bool IsInbound => Reports(Operation);

    /// <summary>One route for each operation whose entity is in the design; no two share method and path.</summary>
    public static IReadOnlyList<ApiRoute> Of(Blueprint blueprint)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        List<ApiRoute> routes = [];
        foreach (var operation in blueprint.Operations)
        {
            if (blueprint.Entities.FirstOrDefault(entity => entity.Id == operation.Entity) is { } entity)
            {
                routes.Add(Candidates(operation, entity).First(route => taken.Add($"{route.Method} {route.Path}")));
            }
        }

        return routes;
    }

    // The plain route first; when another operation has it, the words by which this one differs are added.
    private static IEnumerable<ApiRoute> Candidates(Operation operation, Entity entity)
    {
        var all = "/" + ResourceNames.Collection(entity.Id);
        var one = $"{all}/{{{ResourceNames.IdParameter(entity.Id)}}}";
        var (method, path, onOne) = operation.Kind switch
        {
            "list" => ("get", all, false),
            "read" => ("get", one, true),
            "create" => ("post", all, false),
            "update" => ("patch", one, true),
            "delete" => ("delete", one, true),
            _ when Reports(operation) => ("post", $"{all}/events", false),
            _ => ("post", $"{one}/{Words(operation, entity)}", true),
        };
        yield return new ApiRoute(operation, entity, method, path, onOne);
        yield return new ApiRoute(operation, entity, method, $"{path}/{Words(operation, entity)}", onOne);
        yield return new ApiRoute(operation, entity, method, $"{path}/{operation.Id}", onOne);
    }

    private static bool Reports(Operation operation) =>
        operation is { Kind: "command", Role: ApiSecurity.Anyone } && operation.Id.StartsWith("receive-", StringComparison.Ordinal);

    private static string Words(Operation operation, Entity entity)
    {
        var known = entity.Id.Split('_').SelectMany(word => new[] { word, word + "s" }).ToHashSet(StringComparer.Ordinal);
        var left = operation.Id.Split('-').Where(word => !known.Contains(word)).ToList();
        return left.Count == 0 ? operation.Id : string.Join('-', left);
    }
}
