using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.OpenApi;

/// <summary>Goes through schemas, each of them once, however often it is referred to.</summary>
internal sealed class SchemaWalk(ApiFile api)
{
    private const int Deepest = 60;
    private static readonly string[] Joins = ["allOf", "oneOf", "anyOf"];
    private readonly HashSet<DataNode> _seen = [];

    /// <summary>A property of some schema.</summary>
    /// <param name="Schema">With its references followed.</param>
    /// <param name="Owner">The schema it is a property of.</param>
    internal sealed record Property(DataNode.Entry Entry, DataNode Schema, DataNode Owner);

    /// <summary>All properties below a schema that were not met before.</summary>
    public IEnumerable<Property> Properties(DataNode? schema, int depth = 0)
    {
        if (depth > Deepest || api.Resolve(schema) is not { } resolved || !_seen.Add(resolved))
        {
            yield break;
        }

        foreach (var entry in resolved["properties"]?.Entries ?? [])
        {
            if (api.Resolve(entry.Value) is { } inner)
            {
                yield return new Property(entry, inner, resolved);
            }
        }

        foreach (var below in Below(resolved).SelectMany(inner => Properties(inner, depth + 1)))
        {
            yield return below;
        }
    }

    /// <summary>The schema of the elements, when this is a list or an envelope with one: <c>{ "data": [ … ] }</c>; else null.</summary>
    /// <returns>The list itself.</returns>
    public static DataNode? ListIn(ApiFile api, DataNode? schema)
    {
        var resolved = api.Resolve(schema);
        return IsList(resolved) ? resolved : null;
    }

    private static bool IsList(DataNode? schema) => schema?["type"]?.Text == "array" || (schema?["type"] is null && schema?["items"] is not null);

    private static IEnumerable<DataNode> Below(DataNode schema) =>
        (schema["properties"]?.Entries ?? []).Select(entry => entry.Value)
        .Concat(Joins.SelectMany(name => schema[name]?.All ?? []))
        .Concat(new[] { schema["items"], schema["additionalProperties"] }.OfType<DataNode.Map>());
}
