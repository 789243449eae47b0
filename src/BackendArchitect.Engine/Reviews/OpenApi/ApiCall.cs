using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.OpenApi;

/// <summary>One operation: method and path, with what it inherits from its path and the document.</summary>
/// <param name="key">Where the method is written; findings about the whole operation point there.</param>
/// <param name="parameters">Of the path and its own, as written.</param>
public sealed class ApiCall(ApiFile api, string path, string method, DataNode key, DataNode node, IReadOnlyList<DataNode> parameters)
{
    public string Path => path;

    /// <summary>In lower case.</summary>
    public string Method => method;

    public string Title => $"{method.ToUpperInvariant()} {path}";

    public DataNode Key => key;

    public DataNode Node => node;

    public bool Writes => method is "post" or "put" or "patch" or "delete";

    /// <summary>References followed; those that lead nowhere are left out.</summary>
    public IReadOnlyList<DataNode> Parameters { get; } = [.. parameters.Select(api.Resolve).OfType<DataNode>()];

    public IReadOnlyList<string> Segments { get; } = path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The last word of the path that is no parameter; empty when there is none.</summary>
    public string Noun => Segments.LastOrDefault(segment => !segment.Contains('{', StringComparison.Ordinal)) ?? "";

    public bool EndsInParameter => Segments.Count > 0 && Segments[^1].StartsWith('{');

    /// <summary>The requirements that hold: its own, else the document's. Null when nobody says anything.</summary>
    public DataNode? Security => node["security"] ?? api.Root["security"];

    /// <summary>Whether a caller has to show who they are.</summary>
    public bool IsSecured => Security is { All: { Count: > 0 } all } && all.All(need => need.Entries.Any());

    /// <summary>Whether it says of itself that anybody may call it.</summary>
    public bool IsDeclaredPublic => node["security"] is { } own && (own.All.Count == 0 || own.All.Any(need => !need.Entries.Any()));

    public IEnumerable<DataNode.Entry> Responses => node["responses"]?.Entries ?? [];

    public IEnumerable<DataNode.Entry> Successes => Responses.Where(response => response.Name.StartsWith('2'));

    public IEnumerable<DataNode.Entry> Failures => Responses.Where(response => response.Name is "default" || response.Name.StartsWith('4') || response.Name.StartsWith('5'));

    /// <summary>Schemas of what is sent: the body, or Swagger's body parameter.</summary>
    public IEnumerable<DataNode> Sent => api.SchemasOf(node["requestBody"]).Concat(Parameters.Where(parameter => parameter["in"]?.Text == "body").Select(parameter => parameter["schema"]).OfType<DataNode>());

    public Place Place => key.At(api.File.Path) with { JsonPointer = $"/paths/{path.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}/{method}" };

    public IEnumerable<DataNode> In(string where) => Parameters.Where(parameter => parameter["in"]?.Text == where);

    /// <summary>The schema of a parameter; Swagger writes it beside the name.</summary>
    public DataNode SchemaOf(DataNode parameter) => api.Resolve(parameter["schema"]) ?? parameter;
}
