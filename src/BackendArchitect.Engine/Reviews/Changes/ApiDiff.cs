using BackendArchitect.Engine.Reviews.OpenApi;
using BackendArchitect.Engine.Reviews.Trees;
using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Changes;

/// <summary>Compares two versions of an OpenAPI document as a client of the older one would feel it.</summary>
public static partial class ApiDiff
{
    /// <returns>Breaking changes first, then risky, then safe ones; in the order of the document.</returns>
    /// <exception cref="ArgumentException">One of the files is no OpenAPI document.</exception>
    public static IReadOnlyList<ApiChange> Of(ReviewFile before, ReviewFile after)
    {
        if (new[] { before, after }.FirstOrDefault(file => !ApiFile.Is(file.Root)) is { } other)
        {
            throw new ArgumentException($"{other.Path} is no OpenAPI document.", nameof(before));
        }

        var (old, now) = (new ApiFile(before), new ApiFile(after));
        var known = now.Operations.GroupBy(Key).ToDictionary(group => group.Key, group => group.First());
        var earlier = old.Operations.Select(Key).ToHashSet();
        return
        [
            .. old.Operations.SelectMany(call => known.TryGetValue(Key(call), out var later)
                    ? Changes(old, call, now, later)
                    : [new ApiChange(call.Node["deprecated"]?.IsTrue == true ? ApiEffect.Risky : ApiEffect.Breaking, "operation-removed", call.Place, $"{call.Title} is gone.")])
                .Concat(now.Operations.Where(call => !earlier.Contains(Key(call))).Select(call => new ApiChange(ApiEffect.Safe, "operation-added", call.Place, $"{call.Title} is new.")))
                .Concat(Servers(old, now))
                .OrderByDescending(change => change.Effect),
        ];
    }

    private static IEnumerable<ApiChange> Changes(ApiFile old, ApiCall before, ApiFile now, ApiCall after)
    {
        foreach (var change in Asked(before, after))
        {
            yield return change;
        }

        foreach (var change in Sent(old, before, now, after).Concat(Answers(old, before, now, after)))
        {
            yield return change;
        }

        if (!before.IsSecured && after.IsSecured)
        {
            yield return new ApiChange(ApiEffect.Breaking, "security-added", after.Place, $"{after.Title} now asks who is calling.");
        }
        else if (Scopes(after).Except(Scopes(before)).ToArray() is { Length: > 0 } more && before.IsSecured && after.Security!.All.Count == 1 && before.Security!.All.Count == 1)
        {
            yield return new ApiChange(ApiEffect.Breaking, "scope-added", after.Place, $"{after.Title} now asks for {string.Join(", ", more)}.");
        }

        if (before.Node["operationId"]?.Text is { } name && after.Node["operationId"]?.Text is { } other && name != other)
        {
            yield return new ApiChange(ApiEffect.Risky, "operation-id-changed", after.Place, $"{after.Title} is called '{other}' instead of '{name}': generated clients rename it.");
        }

        if (before.Node["deprecated"]?.IsTrue != true && after.Node["deprecated"]?.IsTrue == true)
        {
            yield return new ApiChange(ApiEffect.Safe, "deprecated", after.Place, $"{after.Title} is marked deprecated.");
        }
    }

    /// <summary>Parameters of query, header and cookie; those of the path are part of its shape, whatever they are called.</summary>
    private static IEnumerable<ApiChange> Asked(ApiCall before, ApiCall after)
    {
        var old = Named(before);
        var now = Named(after);
        foreach (var (name, parameter) in now)
        {
            var needed = parameter["required"]?.IsTrue == true;
            if (!old.TryGetValue(name, out var known))
            {
                yield return new ApiChange(needed ? ApiEffect.Breaking : ApiEffect.Safe, needed ? "required-parameter-added" : "parameter-added", parameter.At(after.Place.File), $"{after.Title} {(needed ? "now needs" : "also takes")} the {Kind(parameter)} '{parameter["name"]!.Text}'.");
                continue;
            }

            if (needed && known["required"]?.IsTrue != true)
            {
                yield return new ApiChange(ApiEffect.Breaking, "parameter-required", parameter.At(after.Place.File), $"{after.Title} now needs the {Kind(parameter)} '{parameter["name"]!.Text}'.");
            }

            foreach (var change in SchemaDiff.Of(before.SchemaOf(known), after.SchemaOf(parameter), sent: true, $"{after.Title}, '{parameter["name"]!.Text}'", after.Place.File))
            {
                yield return change;
            }
        }

        foreach (var (name, parameter) in old.Where(pair => !now.ContainsKey(pair.Key)))
        {
            yield return new ApiChange(ApiEffect.Breaking, "parameter-removed", parameter.At(before.Place.File), $"{after.Title} no longer takes the {Kind(parameter)} '{parameter["name"]!.Text}'.");
        }
    }

    private static IEnumerable<ApiChange> Sent(ApiFile old, ApiCall before, ApiFile now, ApiCall after)
    {
        var needed = now.Resolve(after.Node["requestBody"])?["required"]?.IsTrue == true;
        if (!before.Sent.Any() && after.Sent.Any() && needed)
        {
            yield return new ApiChange(ApiEffect.Breaking, "body-added", after.Place, $"{after.Title} now needs a body.");
        }

        foreach (var change in Media(old, old.Resolve(before.Node["requestBody"]), now, now.Resolve(after.Node["requestBody"]), sent: true, after.Title, after.Place))
        {
            yield return change;
        }
    }

    private static IEnumerable<ApiChange> Answers(ApiFile old, ApiCall before, ApiFile now, ApiCall after)
    {
        var later = after.Responses.ToDictionary(response => response.Name, response => response.Value, StringComparer.Ordinal);
        foreach (var (key, value) in before.Successes)
        {
            if (!later.TryGetValue(key.Value, out var response))
            {
                yield return new ApiChange(ApiEffect.Breaking, "success-removed", key.At(before.Place.File), $"{after.Title} no longer answers {key.Value}.");
                continue;
            }

            foreach (var change in Media(old, old.Resolve(value), now, now.Resolve(response), sent: false, $"{after.Title}, {key.Value}", after.Place))
            {
                yield return change;
            }
        }

        var known = before.Responses.Select(response => response.Name).ToHashSet();
        foreach (var response in after.Responses.Where(response => !known.Contains(response.Name)))
        {
            yield return new ApiChange(ApiEffect.Safe, "response-added", response.Key.At(after.Place.File), $"{after.Title} may answer {response.Name}.");
        }
    }

    private static IEnumerable<ApiChange> Media(ApiFile old, DataNode? before, ApiFile now, DataNode? after, bool sent, string title, Place place)
    {
        var later = (after?["content"]?.Entries ?? []).DistinctBy(media => media.Name).ToDictionary(media => media.Name, media => media.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var media in before?["content"]?.Entries ?? [])
        {
            if (!later.TryGetValue(media.Name, out var same))
            {
                yield return new ApiChange(ApiEffect.Breaking, "media-type-removed", place, $"{title}: {media.Name} is gone.");
                continue;
            }

            foreach (var change in new SchemaDiff(old, now, sent, place.File).Changes(media.Value["schema"], same["schema"], title))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<ApiChange> Servers(ApiFile old, ApiFile now)
    {
        var urls = (now.Root["servers"]?.All ?? []).Select(server => server["url"]?.Text).ToHashSet();
        return (old.Root["servers"]?.All ?? []).Where(server => !urls.Contains(server["url"]?.Text)).Take(1)
            .Select(server => new ApiChange(ApiEffect.Risky, "server-removed", server.At(old.File.Path), $"The server {server["url"]?.Text} is not named any more."));
    }

    private static Dictionary<string, DataNode> Named(ApiCall call) => call.Parameters
        .Where(parameter => parameter["name"]?.Text is not null && parameter["in"]?.Text is "query" or "header" or "cookie")
        .DistinctBy(Name)
        .ToDictionary(Name, StringComparer.Ordinal);

    private static string Name(DataNode parameter) => $"{parameter["in"]!.Text}:{(parameter["in"]!.Text == "header" ? parameter["name"]!.Text!.ToLowerInvariant() : parameter["name"]!.Text)}";

    private static string Kind(DataNode parameter) => $"{parameter["in"]!.Text} parameter";

    private static IEnumerable<string> Scopes(ApiCall call) => (call.Security?.All ?? []).SelectMany(need => need.Entries).SelectMany(entry => entry.Value.All).Select(scope => scope.Text).OfType<string>();

    private static (string Method, string Shape) Key(ApiCall call) => (call.Method, Placeholder().Replace(call.Path.TrimEnd('/'), "{}"));

    [GeneratedRegex(@"\{[^{}/]*\}")]
    private static partial Regex Placeholder();
}
