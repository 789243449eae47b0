using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Sql;

namespace BackendArchitect.Engine.Tests.Reviews.Sql;

/// <summary>Scripts as the tools of the world write them are read whole, and nothing is said about them that is not so.</summary>
public sealed class SqlScriptTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    /// <summary>Name, text, and what is in it: tables with their columns, indexes (i) and foreign keys (f).</summary>
    public static TheoryData<string, string, string> Scripts => new()
    {
        { "postgres/dump.sql", PostgresScripts.Dump, "customers 6 i2 f0, orders 5 i2 f1, orders_2026 5 i0 f0" },
        { "postgres/V3__basket.sql", PostgresScripts.Flyway, "basket 6 i2 f1" },
        { "postgres/structure.sql", PostgresScripts.Structure, "accounts 4 i1 f0, ar_internal_metadata 3 i1 f0, schema_migrations 1 i1 f0, users 4 i3 f1" },
        { "mysql/dump.sql", MySqlScripts.Dump, "customers 5 i3 f0, orders 5 i3 f1" },
        { "mysql/V2__stock.sql", MySqlScripts.Flyway, "stock 5 i2 f0" },
        { "mysql/export.sql", MySqlScripts.Export, "posts 4 i2 f1" },
        { "mssql/studio.sql", SqlServerScripts.Studio, "customer 4 i2 f0, order 4 i2 f1" },
        { "mssql/idempotent.sql", SqlServerScripts.Idempotent, "__efmigrationshistory 2 i1 f0, blogs 2 i1 f0, posts 2 i2 f1" },
        { "mssql/by-hand.sql", SqlServerScripts.ByHand, "#wanted 1 i0 f0, meter 5 i2 f0, reading 3 i1 f1" },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public void E2_a_script_as_tools_write_it_is_read_whole(string path, string text, string holds)
    {
        var (dialect, lead) = DialectGuess.Of("x.sql", text);
        var script = SqlScript.Read(new ReviewFile(path, text), dialect, isSure: true);
        var model = new SchemaModel();
        foreach (var statement in script.Statements)
        {
            model.Apply(script, statement);
        }

        Assert.Empty(script.Unread);
        Assert.Equal(holds, string.Join(", ", model.Tables.OrderBy(table => table.Name.Bare, StringComparer.Ordinal).Select(table => $"{table.Name.Bare} {table.Columns.Count} i{table.Indexes.Count} f{table.ForeignKeys.Count}")));
        Assert.StartsWith(dialect.ToString().ToLowerInvariant()[..2], path == "" ? "" : path.Replace("mssql", "sqlserver", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(lead > 0);
    }

    [Theory]
    [InlineData("postgres/dump.sql", "S05")]
    [InlineData("postgres/V3__basket.sql", "")]
    [InlineData("postgres/structure.sql", "")]
    [InlineData("mysql/dump.sql", "")]
    [InlineData("mysql/V2__stock.sql", "")]
    [InlineData("mysql/export.sql", "S24")]
    [InlineData("mssql/studio.sql", "")]
    [InlineData("mssql/idempotent.sql", "")]
    [InlineData("mssql/by-hand.sql", "")]
    public void E2_nothing_is_found_in_it_but_what_is_there(string path, string rules)
    {
        var text = (string)Scripts.Single(row => (string)row[0] == path)[1];

        var report = Review.Check([new ReviewFile(path, text)], Knowledge, new DateOnly(2026, 11, 22));

        Assert.Equal(rules, string.Join(' ', report.Findings.Select(finding => finding.Id).Order()));
    }

    [Fact]
    public void Every_statement_keeps_its_line_and_column()
    {
        const string Text = "-- a\n  CREATE TABLE a (\n    id int,\n\tname\ttext DEFAULT 'x;\ny'\n  ); /* b\n */ CREATE INDEX i ON a (\n  name);";
        var statements = SqlScript.Read(new ReviewFile("a.sql", Text), SqlDialect.Postgres, isSure: true).Statements;

        var table = Assert.IsType<SqlStatement.CreateTable>(statements[0]);
        var index = Assert.IsType<SqlStatement.CreateIndex>(statements[1]);
        Assert.Equal([(2, 3), (3, 5), (4, 2), (4, 7), (7, 5), (8, 3)],
            new[] { table.At, table.Columns[0].At, table.Columns[1].At, table.Columns[1].Type.At, index.At, index.Parts[0].At }.Select(token => (token.Line, token.Column)));
    }

    [Theory]
    [InlineData("x.V2__b.sql", "x.V10__a.sql")]
    [InlineData("V9__z.sql", "R__views.sql")]
    [InlineData("0002_b.sql", "0010_a.sql")]
    [InlineData("20250101_a/migration.sql", "20260101_a/migration.sql")]
    public void Files_run_in_the_order_of_their_numbers(string first, string then) =>
        Assert.True(string.CompareOrdinal(ScriptOrder.Key(first), ScriptOrder.Key(then)) < 0);
}
