using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Deliverables.Tests.Samples;
using BackendArchitect.Engine.Blueprints;
using Npgsql;

namespace BackendArchitect.Deliverables.Tests.Schemas;

public sealed class PostgresSchemaTests(TemporaryPostgres postgres) : IClassFixture<TemporaryPostgres>
{
    [NeedsFact("postgresql")]
    public async Task The_schema_of_the_shop_runs_and_indexes_every_foreign_key_and_access_pattern() =>
        await RunsAndIndexesAsync(SampleShop.Blueprint, "shop");

    [NeedsFact("postgresql")]
    public async Task The_schema_of_an_awkward_design_runs_and_indexes_every_foreign_key_and_access_pattern() =>
        await RunsAndIndexesAsync(SampleClinic.Blueprint, "clinic");

    [NeedsFact("postgresql")]
    public async Task The_schema_of_every_worked_domain_runs_with_one_tenant_and_with_many()
    {
        foreach (var (name, blueprint) in WorkedDomains.All)
        {
            await using var connection = await RunAsync(blueprint, name);

            var tables = await ReadAsync(connection, "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace");

            Assert.All(blueprint.Entities, entity => Assert.Contains(Plural.Of(entity.Id), tables));
            Assert.Empty(await ForeignKeysWithoutIndexAsync(connection));
        }
    }

    [NeedsFact("postgresql")]
    public async Task Stores_of_their_own_share_no_key()
    {
        var entities = SampleShop.Blueprint.Entities.Select(entity => entity with { Store = entity.Context + "-store" }).ToList();
        var apart = SampleShop.Blueprint with { Entities = entities };
        await using var connection = await RunAsync(apart, "apart");

        var crossing = await ReadAsync(connection, """
            SELECT conname FROM pg_constraint
            JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid
            WHERE contype = 'f' AND child.relnamespace <> parent.relnamespace
            """);
        var within = await ReadAsync(connection, "SELECT conname FROM pg_constraint WHERE contype = 'f'");

        Assert.Empty(crossing);
        Assert.Contains("order_lines_order_id_fkey", within);
    }

    [NeedsFact("postgresql")]
    public async Task A_tenant_sees_and_writes_its_own_rows_only()
    {
        await using var connection = await RunAsync(SampleClinic.Blueprint, "tenants");
        await DoAsync(connection, """
            CREATE ROLE clinic_app NOLOGIN;
            GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO clinic_app;
            INSERT INTO tenants (id, name) VALUES ('00000000-0000-7000-8000-000000000001', 'A'), ('00000000-0000-7000-8000-000000000002', 'B');
            INSERT INTO users (id, tenant_id, email, password_hash, "group") VALUES
              (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'a@example.com', 'x', 'doctor'),
              (gen_random_uuid(), '00000000-0000-7000-8000-000000000002', 'a@example.com', 'x', 'desk');
            SET ROLE clinic_app;
            """);

        var withoutTenant = await ReadAsync(connection, "SELECT email FROM users");
        await DoAsync(connection, "SET app.tenant_id = '00000000-0000-7000-8000-000000000001'");
        var ofTenant = await ReadAsync(connection, "SELECT \"group\" FROM users");
        var intruding = () => DoAsync(connection, "INSERT INTO users (tenant_id, email, password_hash, \"group\") VALUES ('00000000-0000-7000-8000-000000000002', 'b@example.com', 'x', 'desk')");

        Assert.Empty(withoutTenant);
        Assert.Equal(["doctor"], ofTenant);
        var refused = await Assert.ThrowsAsync<PostgresException>(intruding);
        Assert.Equal("42501", refused.SqlState);
    }

    [NeedsFact("postgresql")]
    public async Task B8_A_pooled_design_has_a_tenant_key_and_a_policy_on_every_table_of_a_tenant()
    {
        var design = GoldenBriefs.Design("invoicing-saas");
        await using var connection = await RunAsync(design, "pooled");

        // The list of tenants itself belongs to nobody; every other table says whose each row is.
        const string Tables = "FROM pg_class t WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace";
        var owned = await ReadAsync(connection, $"SELECT t.relname {Tables} AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'tenant_id' AND a.attnotnull)");
        var guarded = await ReadAsync(connection, $"SELECT t.relname {Tables} AND t.relrowsecurity AND t.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = t.oid AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL)");

        Assert.Equal("pool", design.Choice("tenancy"));
        Assert.All(design.Entities.Where(entity => entity.Fields.Any(field => field.Name == "tenant_id")), entity => Assert.Contains(Plural.Of(entity.Id), owned));
        Assert.True(owned.Count > 3, string.Join(", ", owned));
        Assert.Equal(owned.Order(), guarded.Order());
    }

    [NeedsFact("postgresql")]
    public async Task Every_documented_query_walks_an_index_and_sorts_nothing()
    {
        var documented = AccessPatternsPage.Write(SampleClinic.Blueprint).Split("```sql\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]).ToList();
        await using var connection = await RunAsync(SampleClinic.Blueprint, "queries");
        await DoAsync(connection, """
            SET session_replication_role = replica;
            INSERT INTO users (tenant_id, email, password_hash, "group")
              SELECT md5((n % 20)::text)::uuid, n || '@example.com', 'x', (ARRAY['doctor', 'desk'])[1 + n % 2] FROM generate_series(1, 20000) n;
            INSERT INTO visits (tenant_id, user_id, country_code_id, status, "order", starts_at, day, fee_minor, currency, rate, remote)
              SELECT md5((n % 20)::text)::uuid, md5((n % 977)::text)::uuid, gen_random_uuid(), (ARRAY['booked', 'done', 'missed'])[1 + n % 3], n,
                now() + n * interval '1 minute', current_date + n % 365, n, 'EUR', 1, false FROM generate_series(1, 50000) n;
            ANALYZE;
            SET plan_cache_mode = force_generic_plan;
            """);

        var plans = new List<string>();
        foreach (var (query, at) in documented.Select((query, at) => (query, at)))
        {
            await DoAsync(connection, $"PREPARE documented_{at} AS {query}");
            var parameters = Enumerable.Repeat("NULL", query.Count(letter => letter == '$'));
            plans.Add(string.Join('\n', await ReadAsync(connection, $"EXPLAIN EXECUTE documented_{at} ({string.Join(", ", parameters)})")));
        }

        Assert.NotEmpty(plans);
        Assert.All(plans, plan => Assert.Contains("Index Scan", plan, StringComparison.Ordinal));
        Assert.All(plans, plan => Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal));
        Assert.All(plans, plan => Assert.DoesNotContain("Filter", plan, StringComparison.Ordinal));
    }

    private async Task RunsAndIndexesAsync(Blueprint blueprint, string database)
    {
        await using var connection = await RunAsync(blueprint, database);

        var bare = await ForeignKeysWithoutIndexAsync(connection);
        var twice = await ReadAsync(connection, """
            SELECT a.indexrelid::regclass || ' is the beginning of ' || b.indexrelid::regclass FROM pg_index a JOIN pg_index b
              ON a.indrelid = b.indrelid AND a.indexrelid <> b.indexrelid AND NOT a.indisunique AND a.indpred IS NULL
              AND (b.indkey::text || ' ') LIKE (a.indkey::text || ' %') AND (b.indoption::text || ' ') LIKE (a.indoption::text || ' %')
            """);
        var indexes = await IndexesAsync(connection);

        Assert.Empty(bare);
        Assert.Empty(twice);
        Assert.All(Patterns(blueprint), wanted => Assert.True(
            indexes.Any(index => index.Table == wanted.Table && Serves(index.Unique, index.Columns, wanted.Equal, wanted.Order)),
            $"No index serves {wanted.Table}: {string.Join(", ", wanted.Equal)} order {wanted.Order}."));
    }

    // Stated anew, from the model alone: equality columns in any order first, then the order; a unique index inside the equality columns will do.
    private static bool Serves(bool unique, List<string> columns, HashSet<string> equal, string? order) =>
        (unique && columns.All(equal.Contains))
        || (columns.Count >= equal.Count && equal.SetEquals(columns.Take(equal.Count)) && (order is null || columns.ElementAtOrDefault(equal.Count) == order));

    private static IEnumerable<(string Table, HashSet<string> Equal, string? Order)> Patterns(Blueprint blueprint)
    {
        var pooled = blueprint.Choice("tenancy") == "pool";
        foreach (var entity in blueprint.Entities)
        {
            var tenanted = pooled && (entity.PerTenant || entity.Id == "visit_note");
            foreach (var pattern in entity.Access)
            {
                IEnumerable<string> equal = tenanted ? [.. pattern.By, "tenant_id"] : pattern.By;
                var order = pattern.Order is { } by ? by.TrimStart('-') + (by.StartsWith('-') ? " DESC" : "") : null;
                yield return (Plural.Of(entity.Id), [.. equal], order);
            }
        }
    }

    private static Task<List<string>> ForeignKeysWithoutIndexAsync(NpgsqlConnection connection) => ReadAsync(connection, """
        SELECT conrelid::regclass || ' ' || conname FROM pg_constraint k WHERE contype = 'f' AND NOT EXISTS (
          SELECT 1 FROM pg_index i WHERE i.indrelid = k.conrelid
            AND (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(k.conkey)] @> k.conkey
            AND (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(k.conkey)] <@ k.conkey)
        """);

    private static async Task<List<(string Table, bool Unique, List<string> Columns)>> IndexesAsync(NpgsqlConnection connection)
    {
        var rows = await ReadAsync(connection, """
            SELECT c.relname || '|' || i.indisunique || '|' || string_agg(
                a.attname || CASE WHEN i.indoption[k.at - 1] & 1 = 1 THEN ' DESC' ELSE '' END, ',' ORDER BY k.at)
            FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
            CROSS JOIN LATERAL unnest(string_to_array(i.indkey::text, ' ')::int2[]) WITH ORDINALITY k(attnum, at)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
            WHERE c.relnamespace = 'public'::regnamespace GROUP BY c.relname, i.indexrelid, i.indisunique
            """);
        return [.. rows.Select(row => row.Split('|')).Select(row => (row[0], row[1] == "true", row[2].Split(',').ToList()))];
    }

    private async Task<NpgsqlConnection> RunAsync(Blueprint blueprint, string database)
    {
        var connection = await postgres.OpenAsync(database);
        await DoAsync(connection, PostgresSchema.Write(blueprint));
        return connection;
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
