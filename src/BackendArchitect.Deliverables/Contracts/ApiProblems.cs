using System.Globalization;
using System.Text.Json.Nodes;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>Errors as RFC 9457 problem details with the types of this design, each with an example.</summary>
internal static class ApiProblems
{
    /// <summary>Where the types are explained; a stand-in host, as that of the identity provider.</summary>
    public const string Base = "https://docs.example.com/problems/";

    public const string SchemaName = "ProblemDetails";

    private static readonly Problem[] All =
    [
        new(400, "BadRequest", "malformed-request", "Malformed request", "The body is not valid JSON, or a parameter or filter is not known."),
        new(401, "Unauthorized", "not-signed-in", "Not signed in", "The access token is missing or has expired."),
        new(403, "Forbidden", "not-allowed", "Not allowed", "The access token does not allow this operation."),
        new(404, "NotFound", "not-found", "Not found", "There is no such record, or it is not yours."),
        new(412, "PreconditionFailed", "changed-meanwhile", "Changed meanwhile", "Somebody changed the record after you read it; read it again."),
        new(428, "PreconditionRequired", "version-missing", "Version missing", "Send If-Match with the ETag of the record as you read it."),
        new(429, "TooManyRequests", "too-many-requests", "Too many requests", "The limit of this client is used up; wait as Retry-After says."),
        new(500, "InternalServerError", "internal-error", "Internal error", "Something failed on our side; the instance names the trace."),
    ];

    public static JsonObject Responses() => new(All.Select(problem => new KeyValuePair<string, JsonNode?>(problem.Name, Response(problem))));

    /// <summary>The answers of an operation that are no success, by status.</summary>
    /// <param name="own">Those that speak of this operation alone.</param>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Of(IEnumerable<int> statuses, IReadOnlyDictionary<int, JsonObject> own) =>
        All.Where(problem => statuses.Contains(problem.Status))
            .Select(problem => (problem.Status, Answer: new JsonObject { ["$ref"] = "#/components/responses/" + problem.Name }))
            .Concat(own.Select(answer => (Status: answer.Key, Answer: answer.Value)))
            .OrderBy(answer => answer.Status)
            .Select(answer => new KeyValuePair<string, JsonNode?>(answer.Status.ToString(CultureInfo.InvariantCulture), answer.Answer));

    /// <summary>The problem as it would travel.</summary>
    public static JsonObject Example(int status, string type, string title, string detail) => new()
    {
        ["type"] = Base + type,
        ["title"] = title,
        ["status"] = status,
        ["detail"] = detail,
        ["instance"] = "/traces/4bf92f3577b34da6a3ce929d0e0e4736",
    };

    /// <summary>An answer that shows what can go wrong, one example each.</summary>
    public static JsonObject Response(string says, IEnumerable<(string Name, JsonObject Example)> examples)
    {
        var shown = examples.ToList();
        var content = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = ResourceNames.Schema(SchemaName) } };
        if (shown is [var only])
        {
            content["example"] = only.Example;
        }
        else
        {
            content["examples"] = new JsonObject(shown.Select(known => new KeyValuePair<string, JsonNode?>(
                known.Name, new JsonObject { ["summary"] = (string)known.Example["title"]!, ["value"] = known.Example })));
        }

        return new JsonObject { ["description"] = says, ["content"] = new JsonObject { ["application/problem+json"] = content } };
    }

    public static JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["description"] = "Problem details, RFC 9457. Programs decide by `type`; `detail` is for people and may be worded otherwise tomorrow.",
        ["additionalProperties"] = true,
        ["properties"] = new JsonObject
        {
            ["type"] = FieldSchema.Text(500, "uri-reference"),
            ["title"] = FieldSchema.Text(200),
            ["status"] = new JsonObject { ["type"] = "integer", ["format"] = "int32", ["minimum"] = 400, ["maximum"] = 599 },
            ["detail"] = FieldSchema.Text(1000),
            ["instance"] = FieldSchema.Text(500, "uri-reference"),
            ["errors"] = new JsonObject { ["type"] = "array", ["maxItems"] = 100, ["items"] = Error() },
        },
        ["required"] = new JsonArray("type", "title", "status"),
    };

    private static JsonObject Error() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject { ["pointer"] = FieldSchema.Text(500), ["detail"] = FieldSchema.Text(500) },
        ["required"] = new JsonArray("pointer", "detail"),
    };

    private static JsonObject Response(Problem problem)
    {
        var response = Response(problem.Title + ".", [(problem.Name, Example(problem.Status, problem.Type, problem.Title, problem.Detail))]);
        if (problem.Status == 429)
        {
            response["headers"] = new JsonObject
            {
                ["Retry-After"] = ApiHeaders.Reference("RetryAfter"),
                ["RateLimit"] = ApiHeaders.Reference("RateLimit"),
                ["RateLimit-Policy"] = ApiHeaders.Reference("RateLimitPolicy"),
            };
        }

        return response;
    }

    private sealed record Problem(int Status, string Name, string Type, string Title, string Detail);
}
