using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>Reads an OpenAPI 3.1 document as a reviewer would, ours or anybody's: the same document gives the same findings in the same order.</summary>
public static partial class ApiLint
{
    /// <summary>What HTTP methods already say.</summary>
    private static readonly string[] Verbs = ["get", "list", "create", "add", "update", "edit", "delete", "remove", "fetch", "retrieve", "insert", "do", "make", "find"];

    private static readonly string[] Told = ["title", "version"];

    /// <param name="document">The document as JSON; YAML is read into it first.</param>
    /// <returns>In the order of the document.</returns>
    public static IReadOnlyList<ApiFinding> Check(JsonNode document)
    {
        var api = new ApiDocument(document);
        return
        [
            .. Head(api),
            .. References(api, api.Root, ""),
            .. Paths(api),
            .. api.Operations().SelectMany(operation => ApiOperationLint.Check(api, operation.Path, operation.Method, operation.Body, operation.Item, operation.Pointer)),
            .. Repeated(api),
            .. Schemas(api),
        ];
    }

    private static IEnumerable<ApiFinding> Head(ApiDocument api)
    {
        if (ApiDocument.Text(api.Root, "openapi")?.StartsWith("3.", StringComparison.Ordinal) != true)
        {
            yield return new("/openapi", "no-openapi", true, "This is no OpenAPI 3 document: say `openapi: \"3.1.0\"`.");
        }

        foreach (var name in Told.Where(name => ApiDocument.Text(api.Root["info"] as JsonObject, name) is null))
        {
            yield return new("/info/" + name, "missing-info", true, $"The {name} is missing.");
        }

        if (api.Root["paths"] is not JsonObject { Count: > 0 } && api.Root["webhooks"] is not JsonObject { Count: > 0 })
        {
            yield return new("/paths", "no-paths", true, "There is nothing to call.");
        }

        foreach (var (server, at) in ApiDocument.List(api.Root, "servers").Select((server, at) => (server as JsonObject, at)))
        {
            if (ApiDocument.Text(server, "url") is { } url && url.StartsWith("http://", StringComparison.Ordinal) && !url.Contains("localhost", StringComparison.Ordinal))
            {
                yield return new($"/servers/{at}/url", "plain-http", true, "Tokens would travel in the clear: use https.");
            }
        }
    }

    private static IEnumerable<ApiFinding> References(ApiDocument api, JsonNode? node, string pointer)
    {
        // What an example holds is data, whatever it is called.
        var inner = node switch
        {
            JsonObject map => map.Where(pair => pair.Key is not ("example" or "examples" or "default" or "const" or "enum")).Select(pair => (pair.Value, ApiDocument.Join(pointer, pair.Key))),
            JsonArray list => list.Select((item, at) => (item, $"{pointer}/{at}")),
            _ => [],
        };
        var own = ApiDocument.Text(node as JsonObject, "$ref") is { } reference && reference.StartsWith('#') && api.At(reference) is null
            ? [new ApiFinding(pointer + "/$ref", "broken-reference", true, $"'{reference}' names nothing in this document.")]
            : Enumerable.Empty<ApiFinding>();
        return own.Concat(inner.SelectMany(child => References(api, child.Item1, child.Item2)));
    }

    private static IEnumerable<ApiFinding> Paths(ApiDocument api)
    {
        var shapes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, _) in ApiDocument.Map(api.Root, "paths"))
        {
            var pointer = ApiDocument.Join("/paths", path);
            var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            if (!path.StartsWith('/') || (path.Length > 1 && path.EndsWith('/')))
            {
                yield return new(pointer, "path-slash", true, "A path begins with a slash and does not end with one.");
            }

            if (!shapes.Add(Parameter().Replace(path, "{}")))
            {
                yield return new(pointer, "same-path-twice", true, "It differs from another path in the name of a parameter only; no server can tell them apart.");
            }

            foreach (var segment in segments.Where(segment => !segment.StartsWith('{')))
            {
                if (!Kebab().IsMatch(segment))
                {
                    yield return new(pointer, "path-naming", true, $"'{segment}' is not kebab-case: paths are compared by the letter, capitals and underscores get lost in speech.");
                }

                if (Verbs.Contains(Words().Split(segment)[0].ToLowerInvariant()))
                {
                    yield return new(pointer, "verb-in-path", true, $"'{segment}' says what the method says already: name the thing.");
                }
            }
        }
    }

    private static IEnumerable<ApiFinding> Repeated(ApiDocument api) => api.Operations()
        .Where(operation => ApiDocument.Text(operation.Body, "operationId") is not null)
        .GroupBy(operation => ApiDocument.Text(operation.Body, "operationId"))
        .SelectMany(group => group.Skip(1))
        .Select(operation => new ApiFinding(operation.Pointer + "/operationId", "operation-id", true, "Another operation has the same id; generated clients would lose one."));

    private static IEnumerable<ApiFinding> Schemas(ApiDocument api)
    {
        var schemas = ApiDocument.Map(api.Root["components"] as JsonObject, "schemas").Where(schema => schema.Value is JsonObject).ToList();
        var names = schemas.SelectMany(schema => ApiDocument.Map(schema.Value!.AsObject(), "properties").Select(property => property.Key)).ToList();
        var snake = names.Count(name => name.Contains('_', StringComparison.Ordinal));
        var camel = names.Count(name => name.Any(char.IsUpper) && !name.Contains('_', StringComparison.Ordinal));
        foreach (var (name, schema) in schemas)
        {
            foreach (var (property, body) in ApiDocument.Map(schema!.AsObject(), "properties"))
            {
                var pointer = ApiDocument.Join("/components/schemas", name, "properties", property);
                if (snake > 0 && camel > 0 && (snake > camel ? property.Any(char.IsUpper) : property.Contains('_', StringComparison.Ordinal)))
                {
                    yield return new(pointer, "mixed-naming", true, $"'{property}' is written otherwise than most members; choose {(snake > camel ? "snake_case" : "camelCase")} for all.");
                }

                if (body is JsonObject shape && Unbounded(shape) is { } says)
                {
                    yield return new(pointer, "unbounded", false, says);
                }
            }

            foreach (var required in ApiDocument.List(schema.AsObject(), "required").Select(item => item?.ToString() ?? ""))
            {
                if (schema["properties"] is JsonObject properties && !properties.ContainsKey(required))
                {
                    yield return new(ApiDocument.Join("/components/schemas", name, "required"), "required-unknown", true, $"'{required}' is required but not described.");
                }
            }
        }
    }

    private static string? Unbounded(JsonObject schema) =>
        ApiDocument.Is(schema, "string") && !schema.ContainsKey("maxLength") && !schema.ContainsKey("enum") && !schema.ContainsKey("const") ? "A text without a longest length lets anybody fill the store: add maxLength."
        : ApiDocument.Is(schema, "array") && !schema.ContainsKey("maxItems") ? "A list without a largest size: add maxItems."
        : null;

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\A[a-z0-9.]+(-[a-z0-9.]+)*(:[a-z-]+)?\z")]
    private static partial Regex Kebab();

    [GeneratedRegex(@"[-_]|(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Words();
}
