using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>The change the migration example makes: a column of this design gets another name while two versions of the application run.</summary>
/// <param name="Indexes">The indexes that need a twin, already over the new column.</param>
public sealed record RenamedColumn(Table Table, Column Old, Column New, IReadOnlyList<TableIndex> Indexes)
{
    /// <summary>A required text or enum, best one that an index holds; null when the design has none on a table whose ids are UUIDs.</summary>
    public static RenamedColumn? In(Blueprint blueprint)
    {
        var model = RelationalModel.Of(blueprint);
        return model.Tables
            .Where(table => table.Columns[0].Type == "uuid")
            .SelectMany(table => table.Columns.Where(Suits).Select(column => Of(model, table, column)))
            .OrderByDescending(change => change.Indexes.Count > 0)
            .FirstOrDefault();
    }

    private static bool Suits(Column column) => column is { Optional: false, Field: { References: null, Unique: false, Type: "text" or "enum", Tag: null } };

    private static RenamedColumn Of(RelationalModel model, Table table, Column column)
    {
        var name = NewName(table, column);
        var entity = table.Entity with { Fields = [column.Field! with { Name = name }] };
        return new RenamedColumn(
            table,
            column,
            Columns.Of(entity, tenanted: false).First(candidate => candidate.Name == name),
            [.. IndexPlan.Created(model, table).Where(index => index.Keys.Any(key => key.Column == column.Name)).Select(index => index with
            {
                Name = SqlName.Join([table.Name, .. index.Keys.Select(key => (key.Column == column.Name ? name : key.Column) + (key.Descending ? "_desc" : "")), "idx"]),
                Keys = [.. index.Keys.Select(key => key.Column == column.Name ? key with { Column = name } : key)],
            })]);
    }

    private static string NewName(Table table, Column column)
    {
        var wanted = column.Name switch { "status" => "state", "name" => "display_name", "title" => "headline", "kind" => "category", _ => column.Name + "_value" };
        return table.ColumnOf(wanted) is null ? wanted : "new_" + column.Name;
    }
}
