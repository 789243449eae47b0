using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>One operation as somebody calls it, with the example of the contract.</summary>
/// <param name="Method">Upper case: <c>POST</c>.</param>
/// <param name="Path">With the version: <c>/v1/orders/{orderId}/cancel</c>.</param>
/// <param name="Sent">The example of the body as JSON; null where none is sent.</param>
/// <param name="Answered">The example of the answer as JSON; null where none comes.</param>
/// <param name="Status">Of a call that succeeds.</param>
/// <param name="Key">Example of the idempotency key; null where none is asked for.</param>
public sealed record ApiCall(string Method, string Path, string? Sent, string? Answered, string Status, string? Key)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Null when the design has no such operation.</returns>
    public static ApiCall? Of(Blueprint blueprint, string operation)
    {
        var routes = ApiRoute.Of(blueprint);
        if (routes.FirstOrDefault(known => known.Operation.Id == operation) is not { } route)
        {
            return null;
        }

        var written = ApiOperation.Of(blueprint, routes, route);
        var success = written["responses"]!.AsObject().First(answer => answer.Key.StartsWith('2'));
        return new ApiCall(
            route.Method.ToUpperInvariant(), $"/v1{route.Path}", Example(written["requestBody"]), Example(success.Value), success.Key, ApiParameters.NeedsKey(route) ? ExampleValues.Identifier("idempotency-key") : null);
    }

    private static string? Example(JsonNode? body) =>
        body?["content"]?.AsObject().Select(content => content.Value?["example"]).FirstOrDefault()?.ToJsonString(Indented).ReplaceLineEndings("\n");
}
