using BackendArchitect.Engine.Reviews.Explain;
using BackendArchitect.Engine.Reviews.OpenApi;
using BackendArchitect.Engine.Reviews.Sql;
using BackendArchitect.Engine.Reviews.Sql.Checks;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Joint;

/// <summary>From the request to the rows: J01 lists without a page over a big table, J02 filters no index answers, J03 one call for each row.</summary>
internal static class ReadPathCheck
{
    // A table of fewer rows is read in a blink. Unit: rows.
    private const double Big = 10_000;

    public static IEnumerable<Remark> Of(JointScope joint) => joint.Apis.SelectMany(api => (IEnumerable<Remark>)[.. Unbounded(joint, api), .. Filters(joint, api), .. OneByOne(joint, api)]);

    private static IEnumerable<Remark> Unbounded(JointScope joint, ApiFile api)
    {
        foreach (var call in ApiBoundsCheck.Unpaged(api))
        {
            if (joint.Table(call) is { } table && joint.Scan(table, Big) is { } scan)
            {
                yield return new Remark("J01", call.Place, api.File.Quote(call.Key.Line))
                {
                    Words = Words(("operation", call.Title), ("table", table.Name.Name), ("rows", ScanCheck.Count(scan.Read))),
                    Also = [At(table), scan.Place],
                };
            }
        }
    }

    private static IEnumerable<Remark> Filters(JointScope joint, ApiFile api)
    {
        foreach (var call in api.Operations.Where(call => call.Method == "get" && !call.EndsInParameter))
        {
            if (joint.Table(call) is not { } table)
            {
                continue;
            }

            foreach (var parameter in call.In("query"))
            {
                if (parameter["name"] is not { Text: { } name } at || JointScope.Column(table, name) is not { } column || IsAnswered(table, column))
                {
                    continue;
                }

                // Which of a few states a row is in is worth an index only where a plan shows that it is missed.
                var scan = joint.Scan(table, Big) is { } seen && PlanCondition.Of(seen.Filter).Columns.Contains(column.Key) ? seen : null;
                if (scan is not null || !IsCoarse(joint, table, column))
                {
                    yield return new Remark("J02", at.At(api.File.Path), api.File.Quote(at.Line))
                    {
                        Words = Words(("operation", call.Title), ("parameter", name), ("column", $"{table.Name.Name}.{column.Column.Name}")),
                        Also = [JointScope.At(column), .. scan is null ? [] : (Place[])[scan.Place]],
                    };
                }
            }
        }
    }

    /// <summary>Whether some index holds the column at its head, or behind others that the query may pin as well.</summary>
    private static bool IsAnswered(TableModel table, TableColumn column) => table.Indexes.Exists(index => index.Parts.Any(part => part.Column == column.Key || (part.Column is null && part.Text.Contains(column.Key, StringComparison.OrdinalIgnoreCase))));

    private static bool IsCoarse(JointScope joint, TableModel table, TableColumn column) =>
        column.Type.Name is "boolean" or "bit" or "enum" || joint.Values(table, column) is not null || joint.Enums.ContainsKey(column.Type.Name) || Names.Has(column.Column.Name, "status", "state", "type", "kind", "is", "has");

    private static IEnumerable<Remark> OneByOne(JointScope joint, ApiFile api)
    {
        foreach (var below in api.Operations.Where(call => call.Method == "get" && call.Segments is [.., var parent, var key, var child] && key.StartsWith('{') && !parent.Contains('{', StringComparison.Ordinal) && !child.Contains('{', StringComparison.Ordinal)))
        {
            var (parent, child) = (below.Segments[^3], below.Segments[^1]);
            var list = api.Operations.FirstOrDefault(call => call.Method == "get" && call.Segments.SequenceEqual(below.Segments.SkipLast(2)));
            if (list is null || joint.Table(below) is not { } table || joint.Table(parent) is not { } owner || table == owner || IsEmbedded(api, list, child) || IsListedAlone(api, child))
            {
                continue;
            }

            var reference = table.ForeignKeys.Find(known => known.Reference.Table.Bare == owner.Name.Bare && known.Constraint.Parts.Count == 1);
            if (reference?.Constraint.Columns.FirstOrDefault() is { } named && table.Column(named) is { } column && !table.Indexes.Exists(index => index.Leads([column.Key])))
            {
                var scan = joint.Scan(table, 1);
                yield return new Remark("J03", below.Place, api.File.Quote(below.Key.Line))
                {
                    Words = Words(("list", list.Title), ("child", child), ("operation", below.Title), ("column", $"{table.Name.Name}.{column.Column.Name}")),
                    Also = [list.Place, JointScope.At(column), .. scan is null ? [] : (Place[])[scan.Place]],
                };
            }
        }
    }

    /// <summary>Whether the list brings the children along, or says that it does on demand.</summary>
    private static bool IsEmbedded(ApiFile api, ApiCall list, string child)
    {
        var words = string.Join('_', Names.Words(child));
        return list.In("query").Any(parameter => parameter["name"]?.Text is "include" or "expand" or "embed" or "fields" or "with")
            || list.Successes.SelectMany(response => api.SchemasOf(response.Value)).SelectMany(schema => new SchemaWalk(api).Properties(schema)).Any(property => string.Join('_', Names.Words(property.Entry.Name)) == words);
    }

    private static bool IsListedAlone(ApiFile api, string child) => api.Operations.Any(call => call.Method == "get" && call.Segments.Count > 0 && call.Segments[^1] == child && !call.Segments.SkipLast(1).Any(segment => segment.StartsWith('{')));

    private static Place At(TableModel table) => table.Script.At(table.Name.At);

    private static Dictionary<string, string> Words(params (string Name, string Value)[] words) => words.ToDictionary(word => word.Name, word => word.Value);
}
