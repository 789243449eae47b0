using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.OpenApi;

/// <summary>What has no end: O06 lists without a page, O07 page sizes without a largest, O08 pages by offset, O09 texts without a length, O21 members nobody named.</summary>
internal static class ApiBoundsCheck
{
    private static readonly HashSet<string> Sizes = new(StringComparer.OrdinalIgnoreCase)
        { "limit", "size", "pagesize", "page_size", "page-size", "per_page", "perpage", "per-page", "page[size]", "page[limit]", "maxresults", "max_results", "count", "top", "$top", "first", "take", "max", "rows", "results" };

    private static readonly HashSet<string> Offsets = new(StringComparer.OrdinalIgnoreCase) { "offset", "page", "skip", "$skip", "page_number", "pagenumber", "page[number]", "page[offset]", "start", "startindex", "start_index" };

    private static readonly HashSet<string> Cursors = new(StringComparer.OrdinalIgnoreCase)
        { "cursor", "after", "before", "next", "continuation", "continuationtoken", "continuation_token", "pagetoken", "page_token", "nexttoken", "next_token", "starting_after", "ending_before", "since_id", "max_id", "marker", "page[after]", "since", "token", "from_id", "last", "nextpagetoken" };

    // Bodies that may miss something by accident.
    private const int Slips = 10;

    private static readonly string[] Bounds = ["maxLength", "enum", "const", "format", "pattern"];

    public static IEnumerable<Remark> Of(ApiFile api) => [.. Lists(api), .. Sized(api), .. Texts(api), .. Open(api)];

    private static IEnumerable<Remark> Lists(ApiFile api)
    {
        foreach (var call in api.Operations.Where(call => call.Method == "get" && !call.EndsInParameter))
        {
            var asked = call.In("query").Select(parameter => parameter["name"]?.Text ?? "").ToArray();
            if (IsUnpaged(api, call))
            {
                yield return new Remark("O06", call.Place, api.File.Quote(call.Key.Line)) { Words = Words("operation", call.Title) };
            }

            if (asked.FirstOrDefault(Offsets.Contains) is { } offset && !asked.Any(Cursors.Contains))
            {
                var parameter = call.In("query").First(known => known["name"]?.Text == offset)["name"]!;
                yield return new Remark("O08", parameter.At(api.File.Path), api.File.Quote(parameter.Line)) { Words = Words("name", offset) };
            }
        }
    }

    /// <summary>Operations that answer with everything there is.</summary>
    public static IEnumerable<ApiCall> Unpaged(ApiFile api) => api.Operations.Where(call => call.Method == "get" && !call.EndsInParameter && IsUnpaged(api, call));

    private static bool IsUnpaged(ApiFile api, ApiCall call)
    {
        var pages = call.In("query").Select(parameter => parameter["name"]?.Text ?? "").Any(name => Sizes.Contains(name) || Offsets.Contains(name) || Cursors.Contains(name))
            || call.In("header").Any(header => string.Equals(header["name"]?.Text, "Range", StringComparison.OrdinalIgnoreCase));
        var list = call.Successes.Take(1).SelectMany(response => api.SchemasOf(response.Value)).Select(schema => SchemaWalk.ListIn(api, schema)).FirstOrDefault(found => found is not null);
        return list is not null && !pages && list["maxItems"] is null && !IsShortByNature(api, list);
    }

    /// <summary>A list of words from a fixed set cannot grow.</summary>
    private static bool IsShortByNature(ApiFile api, DataNode list) => api.Resolve(list["items"]) is { } item && item["enum"] is not null;

    private static IEnumerable<Remark> Sized(ApiFile api) => api.Operations.SelectMany(call => call.In("query").Select(parameter => (Parameter: parameter, Schema: call.SchemaOf(parameter))))
        .DistinctBy(pair => pair.Parameter)
        .Where(pair => Sizes.Contains(pair.Parameter["name"]?.Text ?? "") && pair.Schema["type"]?.Text is "integer" or "number" && pair.Schema["maximum"] is null && pair.Schema["exclusiveMaximum"] is null && pair.Schema["enum"] is null
            && pair.Parameter["description"]?.Text?.Contains("max", StringComparison.OrdinalIgnoreCase) != true)
        .Select(pair => new Remark("O07", pair.Parameter["name"]!.At(api.File.Path), api.File.Quote(pair.Parameter["name"]!.Line)) { Words = Words("name", pair.Parameter["name"]!.Text!) });

    /// <summary>One remark a schema that is sent: the list of its texts without an end is more use than one remark each.</summary>
    private static Remark[] Texts(ApiFile api)
    {
        var walk = new SchemaWalk(api);
        Remark[] each = [.. api.Operations.Where(call => call.Writes).SelectMany(call => call.Sent).SelectMany(schema => walk.Properties(schema)).ToArray()
            .Where(property => property.Schema["type"]?.Text == "string" && property.Schema["readOnly"]?.IsTrue != true
                && Bounds.All(bound => property.Schema[bound] is null))
            .GroupBy(property => property.Owner)
            .Select(group => new Remark("O09", group.First().Entry.Key.At(api.File.Path), api.File.Quote(group.First().Entry.Key.Line))
            {
                Words = Words("names", string.Join(", ", group.Select(property => property.Entry.Name).Take(6)) + (group.Count() > 6 ? $" and {group.Count() - 6} more" : "")),
            })];
        // A habit is said once, with the places.
        return each.Length <= Slips ? each : [each[0] with
        {
            Words = Words("names", $"{each[0].Words["names"]}, and those of {each.Length - 1} more bodies"),
            Also = [.. each[1..].Take(50).Select(other => other.Place)],
        }];
    }

    private static IEnumerable<Remark> Open(ApiFile api)
    {
        var open = api.Operations.Where(call => call.Writes).SelectMany(call => call.Sent).Select(api.Resolve).OfType<DataNode>()
            .FirstOrDefault(schema => schema["additionalProperties"]?.IsTrue == true && schema["properties"] is not null);
        return open is null ? [] : [new Remark("O21", open["additionalProperties"]!.At(api.File.Path), api.File.Quote(open["additionalProperties"]!.Line))];
    }

    private static Dictionary<string, string> Words(string name, string value) => new() { [name] = value };
}
