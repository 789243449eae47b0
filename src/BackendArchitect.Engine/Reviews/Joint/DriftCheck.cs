using BackendArchitect.Engine.Reviews.OpenApi;
using BackendArchitect.Engine.Reviews.Sql;
using BackendArchitect.Engine.Reviews.Sql.Checks;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Joint;

/// <summary>Contract and schema that say different things about one value: J04 and J05 sets of values, J06 lengths, J07 types, J08 what may be left out.</summary>
internal static class DriftCheck
{
    public static IEnumerable<Remark> Of(JointScope joint) => joint.Apis.SelectMany(api => Schemas(api)
        .SelectMany(schema => joint.Table(schema.Name) is { } table ? Properties(joint, api, schema, table) : []));

    /// <summary>A schema that is named after what it holds: Order, NewOrder, OrderCreate, UpdateOrderRequest.</summary>
    private sealed record Named(string Name, DataNode Schema, bool IsSent);

    private static IEnumerable<Named> Schemas(ApiFile api)
    {
        var sent = api.Operations.Where(call => call.Method == "post").SelectMany(call => call.Sent).Select(api.Resolve).OfType<DataNode>().ToHashSet();
        return ((api.IsSwagger ? api.Root["definitions"] : api.Root["components"]?["schemas"])?.Entries ?? [])
            .Select(entry => new Named(Bare(entry.Name), entry.Value, sent.Contains(entry.Value)));
    }

    private static string Bare(string name)
    {
        string[] around = ["request", "response", "create", "new", "input", "dto", "body", "payload", "read", "write", "update", "in", "out"];
        var words = Names.Words(name).Where(word => !around.Contains(word)).ToArray();
        return string.Join('_', words);
    }

    private static IEnumerable<Remark> Properties(JointScope joint, ApiFile api, Named schema, TableModel table)
    {
        var required = (schema.Schema["required"]?.All ?? []).Select(name => name.Text).ToHashSet();
        foreach (var property in schema.Schema["properties"]?.Entries ?? [])
        {
            if (api.Resolve(property.Value) is not { } shape || JointScope.Column(table, property.Name) is not { } column)
            {
                continue;
            }

            var about = ($"{schema.Name}.{property.Name}", Column: $"{table.Name.Name}.{column.Column.Name}");
            foreach (var remark in (IEnumerable<Remark>)[.. Sets(joint, shape, table, column), .. Lengths(shape, column, schema), .. Types(shape, column), .. Optional(shape, column, schema, required.Contains(property.Name))])
            {
                yield return remark with
                {
                    Place = property.Key.At(api.File.Path),
                    Evidence = api.File.Quote(property.Key.Line),
                    Words = new Dictionary<string, string>(remark.Words) { ["property"] = about.Item1, ["column"] = about.Column },
                    Also = [JointScope.At(column)],
                };
            }
        }
    }

    private static IEnumerable<Remark> Sets(JointScope joint, DataNode shape, TableModel table, TableColumn column)
    {
        if (shape["enum"] is not { All: { Count: > 0 } said } || joint.Values(table, column) is not { Count: > 0 } kept)
        {
            yield break;
        }

        string[] values = [.. said.Select(value => value.Text).OfType<string>()];
        // Spelled otherwise throughout is a mapping, not a drift: ORDER_PAID here, paid there.
        if (!values.Intersect(kept, StringComparer.Ordinal).Any())
        {
            yield break;
        }

        if (values.Except(kept, StringComparer.Ordinal).ToArray() is { Length: > 0 } refused)
        {
            yield return Remark("J04", ("values", Names.List(refused)));
        }

        if (kept.Except(values, StringComparer.Ordinal).ToArray() is { Length: > 0 } unknown)
        {
            yield return Remark("J05", ("values", Names.List(unknown)));
        }
    }

    private static IEnumerable<Remark> Lengths(DataNode shape, TableColumn column, Named schema) =>
        schema.IsSent && shape["maxLength"]?.Number is { } most && column.Type.IsText && column.Type.Numbers is [var fits] && most > fits
            ? [Remark("J06", ("most", $"{most:0}"), ("fits", $"{fits}"))]
            : [];

    private static IEnumerable<Remark> Types(DataNode shape, TableColumn column)
    {
        var (type, format) = (shape["type"]?.Text, shape["format"]?.Text);
        var held = column.Type.Held;
        var number = held is "int" or "bigint" or "smallint";
        var differs = (type, format) switch
        {
            ("string", "uuid") => number,
            ("integer", "int32") => held == "bigint",
            ("integer", _) => column.Type.Name is "uuid" or "boolean" or "timestamptz" or "timestamp" or "date",
            ("boolean", _) => column.Type.Name is "uuid" or "timestamptz" or "timestamp" or "date" or "text" or "varchar",
            ("string", "date-time") => number || column.Type.Name is "date" or "boolean",
            ("string", "date") => number || column.Type.Name is "boolean",
            ("number", _) => column.Type.Name is "uuid" or "boolean" or "timestamptz" or "date" || (column.Type.IsText && !column.Type.IsArray),
            _ => false,
        };
        // A wider number kept than promised only shows once it is reached; a date cut from a moment may be meant.
        return differs ? [Remark("J07", ("said", format is null ? type! : $"{type} ({format})"), ("kept", column.Type.Name))] : [];
    }

    private static IEnumerable<Remark> Optional(DataNode shape, TableColumn column, Named schema, bool isRequired) =>
        schema.IsSent && !isRequired && column.Column is { IsRequired: true, Default: null, IsNumbered: false, IsGenerated: false, IsPrimary: false }
            && shape["readOnly"]?.IsTrue != true && shape["default"] is null && !DomainCheck.IsTime(column.Column.Name)
            ? [Remark("J08")]
            : [];

    private static Remark Remark(string rule, params (string Name, string Value)[] words) => new(rule, new Place("", 0), "") { Words = words.ToDictionary(word => word.Name, word => word.Value) };
}
