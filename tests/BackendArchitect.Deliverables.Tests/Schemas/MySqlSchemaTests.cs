using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Deliverables.Tests.Samples;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Schemas;

public sealed class MySqlSchemaTests(TemporaryMariaDb maria) : IClassFixture<TemporaryMariaDb>
{
    private const string IndexesOf = """
        SELECT concat(table_name, '|', non_unique, '|', group_concat(concat(column_name, if(collation = 'D', ' DESC', '')) ORDER BY seq_in_index))
        FROM information_schema.statistics WHERE table_schema = database() GROUP BY table_name, index_name, non_unique
        """;

    private const string ForeignKeysOf = """
        SELECT concat(table_name, '|', constraint_name, '|', group_concat(column_name ORDER BY ordinal_position))
        FROM information_schema.key_column_usage WHERE table_schema = database() AND referenced_table_name IS NOT NULL GROUP BY table_name, constraint_name
        """;

    [NeedsFact("mariadb")]
    public async Task D6_The_MySQL_schema_of_every_design_runs_on_MariaDB_and_indexes_foreign_keys_and_access_patterns()
    {
        IEnumerable<(string Name, Blueprint Blueprint)> designs = [("shop", SampleShop.Blueprint), ("awkward", SampleClinic.Blueprint), .. DesignVariants.All];

        foreach (var (name, blueprint) in designs)
        {
            var (indexes, bare) = await ReadAsync(name, blueprint);

            Assert.True(bare.Count == 0, $"{name}: no index for {string.Join(", ", bare)}");
            Assert.All(IndexNeeds.Of(blueprint), need => Assert.True(need.IsMetBy(indexes), $"{name}: no index serves {need}."));
        }
    }

    [NeedsFact("mariadb")]
    public async Task Through_the_views_a_tenant_sees_and_writes_its_own_rows_only()
    {
        await maria.CreateAsync("views");
        await maria.RunAsync("views", MySqlSchema.Write(SampleClinic.Blueprint));
        await maria.RunAsync("views", """
            INSERT INTO tenants (id, name) VALUES (unhex(lpad('1', 32, '0')), 'A'), (unhex(lpad('2', 32, '0')), 'B');
            INSERT INTO users (id, tenant_id, email, password_hash, `group`) VALUES
              (unhex(lpad('11', 32, '0')), unhex(lpad('1', 32, '0')), 'a@example.com', 'x', 'doctor'),
              (unhex(lpad('12', 32, '0')), unhex(lpad('2', 32, '0')), 'a@example.com', 'x', 'desk');
            CREATE USER clinic_app@localhost;
            GRANT SELECT, INSERT ON views.my_users TO clinic_app@localhost;
            """);

        const string AsA = "SET @app_tenant_id = unhex(lpad('1', 32, '0'));";
        var withoutTenant = await maria.RunAsync("views", "SELECT `group` FROM my_users", "clinic_app");
        var own = await maria.RunAsync("views", AsA + "SELECT `group` FROM my_users", "clinic_app");
        var intruding = await maria.TryAsync("views", AsA + "INSERT INTO my_users (id, tenant_id, email, password_hash, `group`) VALUES (unhex(lpad('13', 32, '0')), unhex(lpad('2', 32, '0')), 'b@example.com', 'x', 'desk')", "clinic_app");
        var around = await maria.TryAsync("views", "SELECT * FROM users", "clinic_app");

        Assert.Empty(withoutTenant);
        Assert.Equal(["doctor"], own);
        Assert.Contains("CHECK OPTION failed", intruding.Said, StringComparison.Ordinal);
        Assert.Contains("denied", around.Said, StringComparison.Ordinal);
    }

    [NeedsFact("mariadb")]
    public async Task Checks_refuse_what_the_model_does_not_know()
    {
        await maria.CreateAsync("checks");
        await maria.RunAsync("checks", MySqlSchema.Write(SampleClinic.Blueprint));

        var lowercase = await maria.TryAsync("checks", "INSERT INTO country_codes (id, code) VALUES (unhex(lpad('1', 32, '0')), 'se')");
        var right = await maria.TryAsync("checks", "INSERT INTO country_codes (id, code) VALUES (unhex(lpad('1', 32, '0')), 'SE')");

        Assert.Contains("country_codes_code_check", lowercase.Said, StringComparison.Ordinal);
        Assert.True(right.Code == 0, right.Said);
    }

    private async Task<(IReadOnlyList<DatabaseIndex> Indexes, List<string> Bare)> ReadAsync(string name, Blueprint blueprint)
    {
        await maria.CreateAsync(name);
        await maria.RunAsync(name, MySqlSchema.Write(blueprint));
        var model = RelationalModel.Of(blueprint);
        List<DatabaseIndex> indexes = [];
        List<string> bare = [];
        foreach (var database in model.Tables.Select(table => table.Schema ?? name).Distinct().ToList())
        {
            var found = (await maria.RunAsync(database, IndexesOf)).Select(DatabaseIndex.Read).ToList();
            indexes.AddRange(found);
            bare.AddRange((await maria.RunAsync(database, ForeignKeysOf)).Where(row => row.Split('|') is var key
                && !found.Exists(index => index.Table == key[0] && index.BeginsWith(key[2].Split(',')))));
        }

        // Stores of their own stand beside the database; the next design may name them too.
        foreach (var database in model.Tables.Select(table => table.Schema).OfType<string>().Distinct())
        {
            await maria.RunAsync(name, $"DROP DATABASE `{database}`");
        }

        return (indexes, bare);
    }
}
