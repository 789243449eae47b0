using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>What one operation must have before somebody can build against it.</summary>
internal static partial class ApiOperationLint
{
    private static readonly string[] Cursors = ["cursor", "after", "page", "pagetoken", "page_token", "offset", "starting_after"];

    private const string ProblemType = "application/problem+json";

    public static IEnumerable<ApiFinding> Check(ApiDocument api, string path, string method, JsonObject operation, JsonObject item, string pointer)
    {
        var parameters = api.Parameters(operation, item, pointer).ToList();
        return
        [
            .. Named(operation, pointer),
            .. Secured(api, operation, pointer),
            .. Parameters(api, path, parameters, pointer),
            .. Body(api, operation, pointer),
            .. Answers(api, operation, pointer),
            .. method == "get" ? Paged(api, operation, parameters, pointer) : [],
            .. method == "post" ? Repeatable(api, operation, parameters, pointer) : [],
        ];
    }

    private static IEnumerable<ApiFinding> Named(JsonObject operation, string pointer)
    {
        if (ApiDocument.Text(operation, "operationId") is null)
        {
            yield return new(pointer, "operation-id", true, "The operationId is missing; generated clients would invent a name.");
        }

        if (ApiDocument.Text(operation, "summary") is null)
        {
            yield return new(pointer, "summary", false, "Say in a few words what it does.");
        }
    }

    private static IEnumerable<ApiFinding> Secured(ApiDocument api, JsonObject operation, string pointer)
    {
        if ((operation["security"] ?? api.Root["security"]) is not JsonArray security)
        {
            yield return new(pointer, "missing-auth", true, "It does not say who may call it: add security, an empty list where anybody may.");
            yield break;
        }

        foreach (var (scheme, scopes) in security.OfType<JsonObject>().SelectMany(choice => choice))
        {
            if (api.Resolve(api.At("#/components/securitySchemes/" + scheme)) is not { } known)
            {
                yield return new(pointer + "/security", "unknown-auth", true, $"'{scheme}' is no security scheme of this document.");
                continue;
            }

            var declared = ApiDocument.Map(known, "flows").SelectMany(flow => ApiDocument.Map(flow.Value as JsonObject, "scopes")).Select(scope => scope.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var scope in (scopes as JsonArray ?? []).Select(scope => scope?.ToString() ?? "").Where(scope => ApiDocument.Text(known, "type") == "oauth2" && !declared.Contains(scope)))
            {
                yield return new(pointer + "/security", "unknown-scope", true, $"The scope '{scope}' is not declared by '{scheme}'.");
            }
        }
    }

    private static IEnumerable<ApiFinding> Parameters(ApiDocument api, string path, List<(JsonObject Parameter, string Pointer)> parameters, string pointer)
    {
        foreach (var (parameter, at) in parameters)
        {
            if (!HasExample(parameter) && !HasExample(api.Resolve(parameter["schema"])) && parameter["content"] is null)
            {
                yield return new(at, "missing-example", true, $"The parameter '{ApiDocument.Text(parameter, "name")}' has no example.");
            }
        }

        var declared = parameters.Where(known => ApiDocument.Text(known.Parameter, "in") == "path").Select(known => ApiDocument.Text(known.Parameter, "name")).ToHashSet();
        foreach (var name in Placeholder().Matches(path).Select(match => match.Groups[1].Value).Where(name => !declared.Contains(name)))
        {
            yield return new(pointer, "path-parameter", true, $"The path has '{{{name}}}' but no parameter describes it.");
        }
    }

    private static IEnumerable<ApiFinding> Body(ApiDocument api, JsonObject operation, string pointer) =>
        api.Resolve(operation["requestBody"]) is { } body ? Content(api, body, pointer + "/requestBody") : [];

    private static IEnumerable<ApiFinding> Answers(ApiDocument api, JsonObject operation, string pointer)
    {
        var answers = ApiDocument.Map(operation, "responses").ToList();
        if (!answers.Exists(answer => answer.Key.StartsWith('2') || answer.Key.StartsWith('3')))
        {
            yield return new(pointer + "/responses", "no-success", true, "It does not say what success looks like.");
        }

        if (!answers.Exists(answer => answer.Key.StartsWith('4') || answer.Key == "default"))
        {
            yield return new(pointer + "/responses", "missing-error", true, "It does not say what a refusal looks like: add the 4xx answers.");
        }

        foreach (var (status, answer) in answers)
        {
            var at = ApiDocument.Join(pointer, "responses", status);
            if (api.Resolve(answer) is not { } response)
            {
                continue;
            }

            var isError = status[0] is '4' or '5' || status == "default";
            var types = ApiDocument.Map(response, "content").ToList();
            if (isError && !types.Exists(type => type.Value is JsonObject body && body["schema"] is not null))
            {
                yield return new(at, "error-schema", true, $"The answer {status} has no schema: a client cannot read why.");
            }
            else if (isError && !types.Exists(type => type.Key == ProblemType))
            {
                yield return new(at, "problem-details", false, $"Answer {status} as {ProblemType} (RFC 9457), as other interfaces do.");
            }

            if (status == "429" && response["headers"] is not JsonObject { Count: > 0 })
            {
                yield return new(at, "retry-after", true, "It does not say when to come back: add Retry-After.");
            }

            foreach (var finding in Content(api, response, at))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<ApiFinding> Content(ApiDocument api, JsonObject holder, string pointer)
    {
        foreach (var (type, media) in ApiDocument.Map(holder, "content").Where(entry => entry.Value is JsonObject))
        {
            var body = media!.AsObject();
            var at = ApiDocument.Join(pointer, "content", type);
            var schema = api.Resolve(body["schema"]);
            if (!HasExample(body) && !HasExample(schema))
            {
                yield return new(at, "missing-example", true, $"Show what {type} looks like here.");
            }

            foreach (var name in Lacking(body["example"] as JsonObject, schema))
            {
                yield return new(at + "/example", "example-incomplete", true, $"'{name}' is required, and the example does not have it.");
            }
        }
    }

    private static IEnumerable<string> Lacking(JsonObject? example, JsonObject? schema) => example is null
        ? []
        : ApiDocument.List(schema, "required").Select(name => name?.ToString() ?? "").Where(name => !example.ContainsKey(name));

    private static IEnumerable<ApiFinding> Paged(ApiDocument api, JsonObject operation, List<(JsonObject Parameter, string Pointer)> parameters, string pointer)
    {
        var answers = ApiDocument.Map(operation, "responses").Where(answer => answer.Key.StartsWith('2')).Select(answer => api.Resolve(answer.Value));
        var schemas = answers.SelectMany(answer => ApiDocument.Map(answer, "content")).Select(media => api.Resolve((media.Value as JsonObject)?["schema"])).OfType<JsonObject>().ToList();
        if (schemas.Exists(schema => ApiDocument.Is(schema, "array")))
        {
            yield return new(pointer, "bare-list", true, "A list at the top leaves no room for the next page: put it into an object.");
        }

        var lists = schemas.Exists(schema => ApiDocument.Is(schema, "array")
            || ApiDocument.Map(schema, "properties").Any(property => property.Key is "items" or "data" or "results" && api.Resolve(property.Value) is { } inner && ApiDocument.Is(inner, "array")));
        if (lists && !parameters.Exists(known => Cursors.Contains(ApiDocument.Text(known.Parameter, "name")?.ToLowerInvariant())))
        {
            yield return new(pointer, "missing-pagination", true, "It lists without pages: one day the list is long. Add a cursor and a limit.");
        }
    }

    private static IEnumerable<ApiFinding> Repeatable(ApiDocument api, JsonObject operation, List<(JsonObject Parameter, string Pointer)> parameters, string pointer) =>
        parameters.Exists(known => string.Equals(ApiDocument.Text(known.Parameter, "name"), "Idempotency-Key", StringComparison.OrdinalIgnoreCase))
        || (api.Resolve(operation["requestBody"]) is { } body && ApiDocument.Map(body, "content").Any(media => ApiDocument.List(api.Resolve((media.Value as JsonObject)?["schema"]), "required").Any(name => name?.ToString() == "id")))
            ? []
            : [new(pointer, "idempotency", false, "A client that got no answer cannot tell whether to send it again: take an Idempotency-Key.")];

    private static bool HasExample(JsonObject? node) => node is not null && (node.ContainsKey("example") || node["examples"] is JsonObject { Count: > 0 } or JsonArray { Count: > 0 });

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Placeholder();
}
