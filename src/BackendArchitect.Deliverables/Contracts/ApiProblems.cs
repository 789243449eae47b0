using System.Globalization;
using System.Text.Json.Nodes;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>Errors as RFC 9457 problem details, each with an example.</summary>
internal static class ApiProblems
{
    private static readonly (int Status, string Name, string Title, string Detail)[] All =
    [
        (400, "BadRequest", "Bad request", "The body is not valid JSON."),
        (401, "Unauthorized", "Unauthorized", "The access token is missing or has expired."),
        (403, "Forbidden", "Forbidden", "The access token does not allow this operation."),
        (404, "NotFound", "Not found", "There is no such record, or it is not yours."),
        (409, "Conflict", "Conflict", "The record changed meanwhile, or a request with the same Idempotency-Key is still running."),
        (422, "UnprocessableContent", "Unprocessable content", "One or more values are not acceptable."),
        (429, "TooManyRequests", "Too many requests", "The limit of this client is used up; wait as Retry-After says."),
        (500, "InternalServerError", "Internal server error", "Something failed on our side; the instance names the trace."),
    ];

    public static JsonObject Responses() => new(All.Select(problem => new KeyValuePair<string, JsonNode?>(problem.Name, Response(problem))));

    /// <summary>The answers of an operation that are no success, by status.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Of(IEnumerable<int> statuses) =>
        All.Where(problem => statuses.Contains(problem.Status)).Select(problem => new KeyValuePair<string, JsonNode?>(
            problem.Status.ToString(CultureInfo.InvariantCulture),
            new JsonObject { ["$ref"] = "#/components/responses/" + problem.Name }));

    public static JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["description"] = "Problem details, RFC 9457.",
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

    private static JsonObject Response((int Status, string Name, string Title, string Detail) problem)
    {
        var response = new JsonObject { ["description"] = problem.Title + "." };
        if (problem.Status == 429)
        {
            response["headers"] = new JsonObject
            {
                ["Retry-After"] = new JsonObject
                {
                    ["description"] = "Seconds to wait before the next attempt.",
                    ["schema"] = new JsonObject { ["type"] = "integer", ["format"] = "int32", ["minimum"] = 1, ["maximum"] = 3600 },
                },
            };
        }

        response["content"] = new JsonObject
        {
            ["application/problem+json"] = new JsonObject
            {
                ["schema"] = new JsonObject { ["$ref"] = ResourceNames.Schema("Problem") },
                ["example"] = Example(problem),
            },
        };
        return response;
    }

    private static JsonObject Example((int Status, string Name, string Title, string Detail) problem)
    {
        var example = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = problem.Title,
            ["status"] = problem.Status,
            ["detail"] = problem.Detail,
            ["instance"] = "/traces/4bf92f3577b34da6a3ce929d0e0e4736",
        };
        if (problem.Status == 422)
        {
            example["errors"] = new JsonArray(new JsonObject { ["pointer"] = "/quantity", ["detail"] = "must be 1 or more" });
        }

        return example;
    }
}
