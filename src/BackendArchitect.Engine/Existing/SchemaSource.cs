using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Sql;

namespace BackendArchitect.Engine.Existing;

/// <summary>Reads the tables that SQL scripts make, applied in their order.</summary>
internal static class SchemaSource
{
    private const int MostTables = 2000;

    public static void Read(IReadOnlyList<ReviewFile> files, SystemSketch sketch, KnowledgeBase knowledge, TechnologyNames names)
    {
        if (files.Count == 0)
        {
            return;
        }

        var review = SqlReview.Of(new ReviewScope(files, knowledge, DateOnly.MinValue), file => files.Contains(file));
        var tables = review.Model.Tables.Where(table => table.IsKnown && table.Columns.Count > 0).Take(MostTables).ToList();
        sketch.Tables.AddRange(tables.Select(Table));
        sketch.Unread.AddRange(review.Scripts.SelectMany(script => script.Unread).Take(5));
        if (tables.Count > 0 && !sketch.Parts.Any(part => part.Kind == PartKind.Store))
        {
            var script = review.Scripts.FirstOrDefault(script => script.IsSure);
            var technology = names.Find(script?.Dialect switch { SqlDialect.Postgres => "postgresql", SqlDialect.MySql => "mysql", SqlDialect.SqlServer => "sqlserver", SqlDialect.Sqlite => "sqlite", _ => null });
            sketch.Add(new ExistingPart("database", "Database", PartKind.Store) { Technology = technology?.Id, Label = technology?.Name ?? "", Does = "Keeps the tables of the scripts", Places = [tables[0].Script.At(tables[0].Name.At)] });
        }
    }

    private static ExistingTable Table(TableModel table) => new(
        table.Name.Name,
        [.. table.Columns.Select(column => new ExistingColumn(
            column.Column.Name,
            column.Type.Name,
            !column.Column.IsRequired && !column.Column.IsPrimary,
            column.Column.IsPrimary || table.Indexes.Any(index => index.IsUnique && index.Parts is [{ Column: { } only }] && only == column.Key),
            table.ForeignKeys.FirstOrDefault(key => key.Constraint.Columns.Contains(column.Key))?.Reference.Table.Name))],
        [.. table.ForeignKeys.Select(key => key.Reference.Table.Name).Distinct(StringComparer.OrdinalIgnoreCase)],
        "",
        table.Script.At(table.Name.At));

    /// <summary>Tables joined by foreign keys are one group, called after the one most of it refer to.</summary>
    public static IReadOnlyList<ExistingTable> Grouped(IReadOnlyList<ExistingTable> tables)
    {
        var known = tables.DistinctBy(table => table.Name.ToLowerInvariant()).ToDictionary(table => table.Name.ToLowerInvariant(), StringComparer.Ordinal);
        var root = known.Keys.ToDictionary(name => name, name => name, StringComparer.Ordinal);
        string Root(string name)
        {
            while (root[name] != name)
            {
                root[name] = root[root[name]];
                name = root[name];
            }

            return name;
        }

        foreach (var (name, table) in known)
        {
            foreach (var other in table.References.Select(reference => reference.ToLowerInvariant()).Where(known.ContainsKey))
            {
                root[Root(name)] = Root(other);
            }
        }

        var referred = known.Values.SelectMany(table => table.References.Select(reference => reference.ToLowerInvariant())).CountBy(name => name).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var called = known.Keys.GroupBy(Root).ToDictionary(group => group.Key, group => group.MaxBy(name => referred.GetValueOrDefault(name))!, StringComparer.Ordinal);
        return [.. known.Values.Select(table => table with { Context = called[Root(table.Name.ToLowerInvariant())] })];
    }
}
