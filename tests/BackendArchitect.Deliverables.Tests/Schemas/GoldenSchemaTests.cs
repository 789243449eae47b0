using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Deliverables.Tests.Samples;
using BackendArchitect.Engine.Blueprints;
using Npgsql;

namespace BackendArchitect.Deliverables.Tests.Schemas;

/// <summary>Every golden design, with every way of keeping tenants, on a real PostgreSQL; its own catalogue and planner are the witnesses.</summary>
public sealed class GoldenSchemaTests(TemporaryPostgres postgres) : IClassFixture<TemporaryPostgres>
{
    private const string IndexesOf = """
        SELECT c.relname || '|' || CASE WHEN i.indisunique THEN 0 ELSE 1 END || '|' || string_agg(
            a.attname || CASE WHEN i.indoption[k.at - 1] & 1 = 1 THEN ' DESC' ELSE '' END, ',' ORDER BY k.at)
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL unnest(string_to_array(i.indkey::text, ' ')::int2[]) WITH ORDINALITY k(attnum, at)
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
        WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND i.indpred IS NULL GROUP BY c.relname, i.indexrelid, i.indisunique
        """;

    private const string BareForeignKeys = """
        SELECT conrelid::regclass || ' ' || conname FROM pg_constraint k WHERE contype = 'f' AND NOT EXISTS (
          SELECT 1 FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indpred IS NULL
            AND (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(k.conkey)] @> k.conkey
            AND (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(k.conkey)] <@ k.conkey)
        """;

    [NeedsFact("postgresql")]
    public async Task D6_The_PostgreSQL_schema_of_every_design_runs_and_indexes_foreign_keys_and_access_patterns()
    {
        foreach (var (name, blueprint) in DesignVariants.All)
        {
            await using var connection = await postgres.OpenAsync(name);
            await DoAsync(connection, PostgresSchema.Write(blueprint));

            var bare = await ReadAsync(connection, BareForeignKeys);
            var indexes = (await ReadAsync(connection, IndexesOf)).Select(DatabaseIndex.Read).ToList();

            Assert.True(bare.Count == 0, $"{name}: no index for {string.Join(", ", bare)}");
            Assert.All(IndexNeeds.Of(blueprint), need => Assert.True(need.IsMetBy(indexes), $"{name}: no index serves {need}."));
        }
    }

    [NeedsFact("postgresql")]
    public async Task D6_The_planner_answers_every_declared_access_pattern_from_an_index_without_sorting()
    {
        foreach (var golden in GoldenBriefs.Each)
        {
            foreach (var tenancy in (string[])["single", "pool"])
            {
                var blueprint = GoldenBriefs.Design(golden).With("primary-store", "relational").With("tenancy", tenancy);
                await using var connection = await postgres.OpenAsync($"plan_{golden.Replace('-', '_')}_{tenancy}");
                await DoAsync(connection, PostgresSchema.Write(blueprint));
                // Empty tables would be scanned: the planner is asked what it can do, not what pays on no rows.
                await DoAsync(connection, "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off");
                await AssertIndexedAsync(connection, golden, blueprint);
            }
        }
    }

    private static async Task AssertIndexedAsync(NpgsqlConnection connection, string golden, Blueprint blueprint)
    {
        var model = RelationalModel.Of(blueprint);
        var at = 0;
        foreach (var (table, pattern) in model.Tables.SelectMany(table => table.Entity.Access.Where(pattern => IndexPlan.Serving(model, table, pattern) is { Unique: false }).Select(pattern => (table, pattern))))
        {
            var query = PageQuery.Of(table, pattern, Dialect.Postgres);
            await DoAsync(connection, $"PREPARE q{++at} AS {query}");
            var plan = string.Join('\n', await ReadAsync(connection, $"EXPLAIN EXECUTE q{at} ({string.Join(", ", Enumerable.Repeat("NULL", query.Count(letter => letter == '$')))})"));

            Assert.True(plan.Contains("Index", StringComparison.Ordinal) && !plan.Contains("Sort", StringComparison.Ordinal) && !plan.Contains("Seq Scan", StringComparison.Ordinal), $"{golden}: {query}\n{plan}");
        }
    }

    private static async Task DoAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
