using System.Text;
using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Schemas.SchemaText;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>A table for each way of reading, in the query language of Cassandra and ScyllaDB.</summary>
public static class CassandraSchema
{
    private const string Bucket = "bucket";

    public static bool Fits(Blueprint blueprint) => blueprint.Choice("primary-store") is "wide-column" or "key-value"
        && (blueprint.Decision("primary-store")?.Technology?.Id is "cassandra" or "scylladb"
            || (blueprint.Choice("primary-store") == "wide-column" && blueprint.Decision("primary-store")?.Technology is null));

    public static string Write(Blueprint blueprint)
    {
        var pooled = blueprint.Choice("tenancy") == "pool";
        var text = new StringBuilder();
        Comment(text, $"{blueprint.Title}: one table for each way of reading. Run on an empty keyspace: cqlsh --keyspace=app --file=schema.cql");
        Line(text, "-- The keyspace: CREATE KEYSPACE app WITH replication = {'class': 'NetworkTopologyStrategy', '<data centre>': 3};");
        Line(text, "-- A record is written to all tables of its entity in one logged batch; reads and writes at LOCAL_QUORUM see each other.");
        Line(text, "-- Nothing checks lengths, references or enums here: the service that writes does.");
        foreach (var entity in blueprint.Entities)
        {
            var tenanted = pooled && entity.PerTenant;
            Line(text);
            Comment(text, entity.Means);
            Table(text, entity, tenanted, Plural.Of(entity.Id), ["id"], null);
            foreach (var pattern in entity.Access.DistinctBy(pattern => (string.Join(' ', pattern.By.Order(StringComparer.Ordinal)), pattern.Order)))
            {
                Comment(text, pattern.Name);
                Table(text, entity, tenanted, NameOf(entity, pattern), pattern.By, pattern.Order);
            }
        }

        return text.ToString();
    }

    private static string NameOf(Entity entity, AccessPattern pattern)
    {
        // Two patterns by the same fields differ in their order.
        var twin = entity.Access.First(other => other.By.ToHashSet().SetEquals(pattern.By)).Order != pattern.Order;
        var order = twin && pattern.Order is { } by ? "_in_order_of_" + by.TrimStart('-') + (by.StartsWith('-') ? "_desc" : "") : "";
        return $"{Plural.Of(entity.Id)}_by_{string.Join("_and_", pattern.By.DefaultIfEmpty("all"))}{order}";
    }

    private static void Table(StringBuilder text, Entity entity, bool tenanted, string name, IReadOnlyList<string> by, string? order)
    {
        var fields = Columns.Fields(entity);
        List<string> partition = [.. (tenanted ? [Schemas.Table.TenantKey] : Array.Empty<string>()).Concat(by.Select(field => Stored(fields, field))).Distinct()];
        if (by.Count == 0)
        {
            partition.Add(Bucket); // spreads what would be one partition over many; a reader asks each and merges
        }

        List<string> cluster = [.. order is { } sort ? [Stored(fields, sort.TrimStart('-'))] : Array.Empty<string>(), "id"];
        cluster = [.. cluster.Distinct().Except(partition)];
        var lines = fields.Select(field => (Name: Stored(fields, field.Name), Type: Type(field)))
            .Concat(tenanted ? [(Schemas.Table.TenantKey, "uuid")] : Array.Empty<(string, string)>())
            .Concat(by.Count == 0 ? [(Bucket, "smallint")] : Array.Empty<(string, string)>())
            .DistinctBy(column => column.Item1)
            .Select(column => $"    {Quote(column.Item1)} {column.Item2}");
        var key = string.Join(", ", cluster.Select(Quote).Prepend($"({string.Join(", ", partition.Select(Quote))})"));
        Line(text, $"CREATE TABLE {Quote(name)} (");
        Line(text, string.Join(",\n", lines) + $",\n    PRIMARY KEY ({key})");
        var down = order?.StartsWith('-') == true ? "DESC" : "ASC";
        Line(text, cluster.Count == 0 ? ");" : $") WITH CLUSTERING ORDER BY ({string.Join(", ", cluster.Select(column => $"{Quote(column)} {down}"))});");
    }

    private static string Stored(IReadOnlyList<Field> fields, string name) => fields.FirstOrDefault(field => field.Name == name) is { } field ? Columns.NameOf(field) : name;

    // Quoted, a reserved word is a name like any other.
    private static string Quote(string name) => name is "order" or "group" or "user" or "key" or "token" or "set" or "to" or "from" or "index" or "limit" or "table" or "desc" or "asc" or "in" or "is" or "of" or "on" or "or" or "and" or "by" or "primary" or "select" or "update" or "use" or "using" or "where" or "with" or "view" or "schema" or "default"
        ? $"\"{name}\"" : name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_') && name.Length > 0 && char.IsAsciiLetterLower(name[0]) ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Type(Field field) => field.Type switch
    {
        "uuid" or "boolean" or "date" or "timestamp" or "decimal" => field.Type,
        "integer" => "int",
        "bigint" or "money" => "bigint",
        _ => "text",
    };
}
