using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.OpenApi;

/// <summary>What tools stumble over: O15 doubled ids, path parameters nobody declared, references to nothing; O26 operations without a name; O27 schemes nobody uses.</summary>
internal static partial class ApiReferenceCheck
{
    public static IEnumerable<Remark> Of(ApiFile api) => [.. Ids(api), .. Parameters(api), .. References(api, api.Root, 0, []), .. Unused(api)];

    private static IEnumerable<Remark> Ids(ApiFile api)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var call in api.Operations)
        {
            if (call.Node["operationId"] is { Text: { } id } place && !seen.Add(id))
            {
                yield return Broken(api, place, $"The operationId '{id}' is used twice.");
            }
        }

        var nameless = api.Operations.Where(call => call.Node["operationId"] is null).ToArray();
        if (nameless.Length > 0)
        {
            yield return new Remark("O26", nameless[0].Place, api.File.Quote(nameless[0].Key.Line)) { Words = new Dictionary<string, string> { ["count"] = nameless.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), ["operation"] = nameless[0].Title } };
        }
    }

    private static IEnumerable<Remark> Parameters(ApiFile api)
    {
        foreach (var call in api.Operations)
        {
            var declared = call.In("path").Select(parameter => parameter["name"]?.Text).ToHashSet();
            if (call.Parameters.Count == (call.Node["parameters"]?.All.Count ?? 0) + ParametersOfPath(api, call))
            {
                foreach (var missing in Placeholder().Matches(call.Path).Select(match => match.Groups["name"].Value).Where(name => !declared.Contains(name)))
                {
                    yield return Broken(api, call.Key, $"{call.Title} does not declare its path parameter '{missing}'.") with { Place = call.Place };
                }
            }
        }
    }

    private static int ParametersOfPath(ApiFile api, ApiCall call) => api.Resolve(api.Root["paths"]?[call.Path])?["parameters"]?.All.Count ?? 0;

    private static IEnumerable<Remark> References(ApiFile api, DataNode node, int depth, HashSet<DataNode> seen)
    {
        if (depth > 100 || !seen.Add(node))
        {
            return [];
        }

        var inner = node is DataNode.Map map
            ? map.Own.Where(entry => entry.Name is not ("example" or "examples" or "default" or "const" or "enum") && !entry.Name.StartsWith("x-", StringComparison.Ordinal)).Select(entry => entry.Value)
            : node.All;
        var own = node is DataNode.Map && node["$ref"] is { Text: { } reference } place && reference.StartsWith("#/", StringComparison.Ordinal) && api.At(reference) is null
            ? [Broken(api, place, $"'{reference}' names nothing in this document.")]
            : Enumerable.Empty<Remark>();
        return [.. own, .. inner.SelectMany(child => References(api, child, depth + 1, seen))];
    }

    private static IEnumerable<Remark> Unused(ApiFile api)
    {
        var used = api.Operations.Select(call => call.Security).Append(api.Root["security"]).SelectMany(needs => needs?.All ?? []).SelectMany(need => need.Entries).Select(entry => entry.Name).ToHashSet();
        return used.Count == 0 ? [] : api.Schemes.Where(scheme => !used.Contains(scheme.Name)).Select(scheme => new Remark("O27", scheme.Key.At(api.File.Path), scheme.Name) { Words = new Dictionary<string, string> { ["scheme"] = scheme.Name } });
    }

    private static Remark Broken(ApiFile api, DataNode at, string wrong) => new("O15", at.At(api.File.Path), api.File.Quote(at.Line)) { Words = new Dictionary<string, string> { ["wrong"] = wrong } };

    [GeneratedRegex(@"\{(?<name>[^{}/]+)\}")]
    private static partial Regex Placeholder();
}
