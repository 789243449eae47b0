using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Deliverables.Tests.Samples;
using BackendArchitect.Engine.Blueprints;
using Npgsql;

namespace BackendArchitect.Deliverables.Tests.Schemas;

/// <summary>The migration example on a real server, with both versions of the application writing while it runs.</summary>
public sealed class MigrationTests(TemporaryPostgres postgres, TemporaryMariaDb maria) : IClassFixture<TemporaryPostgres>, IClassFixture<TemporaryMariaDb>
{
    private const int OldRows = 5000;

    [NeedsFact("postgresql")]
    public async Task D6_Expand_and_contract_runs_on_PostgreSQL_while_old_and_new_version_write()
    {
        var design = SampleShop.Blueprint;
        var change = RenamedColumn.In(design)!;
        var (table, from, to) = (change.Table.FullName, change.Old.Name, change.New.Name);
        await using var connection = await postgres.OpenAsync("migration");
        await DoAsync(connection, PostgresSchema.Write(design));
        await DoAsync(connection, "SET session_replication_role = replica");
        await DoAsync(connection, $"{Insert(change, change.Old)} FROM generate_series(1, {OldRows}) n");
        await RunAsync(connection, PostgresMigration.Expand(design));

        using var stop = new CancellationTokenSource();
        var writers = new[] { change.Old, change.New }.Select(column => WriteAsync(connection.ConnectionString, change, column, stop.Token)).ToList();
        await RunAsync(connection, PostgresMigration.Backfill(design));
        await stop.CancelAsync();
        var written = await Task.WhenAll(writers);
        var differing = await CountAsync(connection, $"SELECT count(*) FROM {table} WHERE {to} IS DISTINCT FROM {from}");
        var rows = await CountAsync(connection, $"SELECT count(*) FROM {table}");
        await RunAsync(connection, PostgresMigration.Contract(design));

        Assert.All(written, count => Assert.True(count > 0, "A version wrote nothing while the rows were filled."));
        Assert.Equal((0, OldRows + written.Sum()), (differing, rows));
        Assert.Equal(0, await CountAsync(connection, $"SELECT count(*) FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attname = '{from}' AND NOT attisdropped"));
        Assert.Equal(change.Indexes.Count, await CountAsync(connection, $"SELECT count(*) FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attname = '{to}' AND a.attnotnull WHERE i.indrelid = '{table}'::regclass AND i.indisvalid AND a.attnum = ANY (i.indkey)"));
    }

    [NeedsFact("postgresql")]
    public async Task D6_The_migration_of_every_design_runs_on_PostgreSQL()
    {
        foreach (var (name, blueprint) in DesignVariants.All.Where(design => design.Name.EndsWith("_pool", StringComparison.Ordinal) || design.Name.EndsWith("_silo", StringComparison.Ordinal)))
        {
            await using var connection = await postgres.OpenAsync("moved_" + name);
            await DoAsync(connection, PostgresSchema.Write(blueprint));
            foreach (var step in (string[])[PostgresMigration.Expand(blueprint), PostgresMigration.Backfill(blueprint), PostgresMigration.Contract(blueprint)])
            {
                await RunAsync(connection, step);
            }
        }
    }

    [NeedsFact("mariadb")]
    public async Task D6_Expand_and_contract_runs_on_MariaDB_and_keeps_both_versions_equal()
    {
        var design = SampleShop.Blueprint.On("relational", "mariadb");
        var change = RenamedColumn.In(design)!;
        var (table, from, to) = (change.Table.Name, change.Old.Name, change.New.Name);
        await maria.CreateAsync("moved");
        await maria.RunAsync("moved", MySqlSchema.Write(design));

        await maria.RunAsync("moved", MySqlMigration.Expand(design));
        await maria.RunAsync("moved", MySqlMigration.Backfill(design));
        await maria.RunAsync("moved", MySqlMigration.Contract(design));
        var columns = await maria.RunAsync("moved", $"SELECT column_name FROM information_schema.columns WHERE table_schema = 'moved' AND table_name = '{table}'");

        Assert.Contains(to, columns);
        Assert.DoesNotContain(from, columns);
    }

    private static string Insert(RenamedColumn change, Column text)
    {
        var columns = change.Table.Columns.Where(column => column is { Optional: false, Default: null } && column != change.Old).Append(text).ToList();
        return $"INSERT INTO {change.Table.FullName} ({string.Join(", ", columns.Select(column => SqlName.Quote(column.Name)))}) SELECT {string.Join(", ", columns.Select(Value))}";
    }

    private static string Value(Column column) => column switch
    {
        { Field.Values: [var first, ..] } => SqlName.Literal(first),
        { Field.Unique: true, Type: "text" } => "gen_random_uuid()::text",
        _ => column.Type switch
        {
            "uuid" => "gen_random_uuid()",
            "integer" or "bigint" or "numeric(19, 4)" => "1",
            "timestamptz" => "now()",
            "date" => "current_date",
            "boolean" => "true",
            "jsonb" => "'{}'",
            "char(2)" => "'SE'",
            "char(3)" => "'EUR'",
            _ => "'x'",
        },
    };

    // One version of the application: a row at a time, until it is told to stop.
    private static async Task<int> WriteAsync(string address, RenamedColumn change, Column column, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync(CancellationToken.None);
        await DoAsync(connection, "SET session_replication_role = origin");
        var written = 0;
        do
        {
            await DoAsync(connection, Insert(change, column));
            written++;
        }
        while (!stop.IsCancellationRequested);

        return written;
    }

    // As psql would run the file: one statement after the other, each in a transaction of its own unless the file says otherwise.
    private static async Task RunAsync(NpgsqlConnection connection, string script)
    {
        var address = new NpgsqlConnectionStringBuilder(connection.ConnectionString);
        using var scratch = new ScratchFolder();
        var (code, said) = await RequiredProgram.RunAsync(
            Path.Combine(RequiredProgram.PostgresBin!, "psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", address.Host!, "-p", $"{address.Port}", "-U", address.Username!, "-d", address.Database!, "-f", scratch.Write("step.sql", script));
        Assert.True(code == 0, said + "\n" + script);
    }

    private static async Task DoAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<int> CountAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (int)(long)(await command.ExecuteScalarAsync())!;
    }
}
