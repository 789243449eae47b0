using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.OpenApi;

/// <summary>How it is laid out: O12 ids that can be counted, O13 reading that writes, O14 paths, O20 what should not be public.</summary>
internal static partial class ApiShapeCheck
{
    /// <summary>Words that change something, as the first of a path's last segment.</summary>
    private static readonly HashSet<string> Changing =
        ["create", "delete", "remove", "update", "add", "insert", "populate", "activate", "deactivate", "enable", "disable", "approve", "reject", "cancel", "send", "resend", "purge", "truncate", "destroy"];

    private static readonly HashSet<string> Saying = ["get", "list", "create", "add", "update", "edit", "delete", "remove", "fetch", "retrieve", "insert", "make", "find"];

    private static readonly HashSet<string> Inner = ["debug", "_debug", "internal", "_internal", "test", "tests", "actuator", "phpinfo", "pprof", "heapdump", "trace", "console", "dev"];

    public static IEnumerable<Remark> Of(ApiFile api) => [.. Reads(api), .. Counted(api), .. Paths(api), .. Versions(api)];

    private static IEnumerable<Remark> Reads(ApiFile api) => api.Operations
        .Where(call => call.Method == "get" && Changing.Contains(FirstWord(call.Noun)) && !call.EndsInParameter)
        .Select(call => new Remark("O13", call.Place, api.File.Quote(call.Key.Line)) { Words = Words("operation", call.Title, "word", FirstWord(call.Noun)) });

    /// <summary>Once a document: it is one decision.</summary>
    private static IEnumerable<Remark> Counted(ApiFile api)
    {
        var counted = api.Operations.SelectMany(call => call.In("path").Select(parameter => (Parameter: parameter, Schema: call.SchemaOf(parameter))))
            .Where(pair => pair.Schema["type"]?.Text == "integer" && pair.Parameter["name"]?.Text is { } name && name.EndsWith("id", StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair.Parameter)
            .Distinct()
            .ToArray();
        return counted.Length == 0 ? [] : [new Remark("O12", counted[0]["name"]!.At(api.File.Path), api.File.Quote(counted[0]["name"]!.Line)) { Words = Words("name", counted[0]["name"]!.Text!, "", "") }];
    }

    private static IEnumerable<Remark> Paths(ApiFile api)
    {
        var paths = (api.Root["paths"]?.Entries ?? []).Where(entry => entry.Name.StartsWith('/')).ToArray();
        foreach (var path in paths)
        {
            var segments = path.Name.Split('/', StringSplitOptions.RemoveEmptyEntries);
            var wrong = path.Name.Length > 1 && path.Name.EndsWith('/') ? "ends in a slash"
                : path.Name.Contains('?', StringComparison.Ordinal) ? "holds a query"
                : segments.Select(segment => segment.Split('.', ':')[^1]).FirstOrDefault(segment => Saying.Contains(FirstWord(segment)) && segment.Length > FirstWord(segment).Length) is { } verb ? $"holds the verb '{verb}'"
                : null;
            if (wrong is not null)
            {
                yield return new Remark("O14", path.Key.At(api.File.Path), path.Name) { Words = Words("path", path.Name, "wrong", wrong) };
            }

            // Below a thing of the caller's own, "test" and "dev" are something to do with it.
            if (segments.TakeWhile(segment => !segment.StartsWith('{')).FirstOrDefault(segment => Inner.Contains(segment.ToLowerInvariant())) is { } inner)
            {
                yield return new Remark("O20", path.Key.At(api.File.Path), path.Name) { Words = Words("path", path.Name, "why", $"'{inner}' belongs inside") };
            }
        }
    }

    /// <summary>The same path under two versions, the older one not marked as going.</summary>
    private static IEnumerable<Remark> Versions(ApiFile api) => api.Operations
        .Select(call => (Call: call, Version: Version().Match(call.Path)))
        .Where(pair => pair.Version.Success)
        .GroupBy(pair => (pair.Call.Method, Without: pair.Call.Path.Remove(pair.Version.Index, pair.Version.Length)))
        .Select(group => group.OrderBy(pair => int.Parse(pair.Version.Groups["number"].Value, null)).ToArray())
        .Where(group => group.Length > 1)
        .SelectMany(group => group[..^1])
        .Where(pair => pair.Call.Node["deprecated"]?.IsTrue != true)
        .Select(pair => new Remark("O20", pair.Call.Place, pair.Call.Title) { Words = Words("path", pair.Call.Title, "why", "a later version of it is here too, and it is not marked deprecated") });

    private static string FirstWord(string segment) => Word().Match(segment).Value.ToLowerInvariant();

    private static Dictionary<string, string> Words(string first, string value, string second, string other) => new() { [first] = value, [second] = other };

    [GeneratedRegex(@"^[A-Za-z][a-z]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=/)v(?<number>\d{1,4})(?=/)")]
    private static partial Regex Version();
}
