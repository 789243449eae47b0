using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackendArchitect.Host.DecisionDocs;

/// <summary>What an interface answered to one request.</summary>
/// <param name="Body">Null where it was larger than anything that is read.</param>
/// <param name="Next">Where the next page is; null on the last.</param>
internal sealed record ApiAnswer(int Status, byte[]? Body, Uri? Next)
{
    public bool IsGood => Status is >= 200 and < 300;

    /// <summary>The body as JSON; null where it is none.</summary>
    public JsonNode? Json()
    {
        try
        {
            return Body is { Length: > 0 } ? JsonNode.Parse(Body, null, new JsonDocumentOptions { MaxDepth = 32 }) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public JsonObject? Object() => Json() as JsonObject;

    public IEnumerable<JsonObject> Objects() => (Json() as JsonArray)?.OfType<JsonObject>() ?? [];
}
