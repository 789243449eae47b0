using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.OpenApi;

/// <summary>An OpenAPI or Swagger document as its reviewers ask for it: operations with what they inherit, references followed.</summary>
public sealed class ApiFile
{
    private const int MostHops = 32;
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly DataNode _root;

    public ApiFile(ReviewFile file)
    {
        File = file;
        _root = file.Root!;
        IsSwagger = _root["swagger"] is not null;
        Schemes = (IsSwagger ? _root["securityDefinitions"] : _root["components"]?["securitySchemes"])?.Entries.ToArray() ?? [];
        Operations = [.. (_root["paths"]?.Entries ?? []).SelectMany(OperationsOf)];
    }

    public ReviewFile File { get; }

    public DataNode Root => _root;

    /// <summary>Version 2 of the format, which is Swagger.</summary>
    public bool IsSwagger { get; }

    public IReadOnlyList<DataNode.Entry> Schemes { get; }

    public IReadOnlyList<ApiCall> Operations { get; }

    public static bool Is(DataNode? root) => root is DataNode.Map && (root["openapi"]?.Text is not null || root["swagger"]?.Text is not null) && root["asyncapi"] is null;

    /// <summary>Follows a reference inside this document; anything else is given back as it is. Null when it names nothing, or runs in a circle.</summary>
    public DataNode? Resolve(DataNode? node)
    {
        for (var hops = 0; node?["$ref"]?.Text is { } reference; hops++)
        {
            if (hops == MostHops)
            {
                return null;
            }

            node = reference.StartsWith('#') ? At(reference) : null;
        }

        return node;
    }

    /// <summary>The value a local reference names: <c>#/components/schemas/Order</c>; null when there is none.</summary>
    public DataNode? At(string reference)
    {
        DataNode? node = _root;
        foreach (var part in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node is DataNode.Items list ? int.TryParse(name, out var at) && at >= 0 && at < list.Values.Count ? list.Values[at] : null : node?[name];
        }

        return node;
    }

    /// <summary>Schemas of what a message carries, whatever its media type.</summary>
    public IEnumerable<DataNode> SchemasOf(DataNode? message)
    {
        var whole = Resolve(message);
        return whole?["schema"] is { } direct ? [direct] : (whole?["content"]?.Entries ?? []).Select(media => media.Value["schema"]).OfType<DataNode>();
    }

    private IEnumerable<ApiCall> OperationsOf(DataNode.Entry path)
    {
        var item = Resolve(path.Value);
        return (item?.Entries ?? [])
            .Where(entry => Methods.Contains(entry.Name) && entry.Value is DataNode.Map)
            .Select(entry => new ApiCall(this, path.Name, entry.Name, entry.Key, entry.Value, [.. (item!["parameters"]?.All ?? []).Concat(entry.Value["parameters"]?.All ?? [])]));
    }
}
