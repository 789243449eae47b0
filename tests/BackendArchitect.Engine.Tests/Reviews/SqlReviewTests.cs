using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews;

public sealed class SqlReviewTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    private const string First = """
        CREATE TABLE customers (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          email text NOT NULL UNIQUE
        );
        CREATE TABLE orders (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          number integer NOT NULL,
          customer_id bigint NOT NULL
        );
        """;

    private const string Second = """
        SET lock_timeout = '2s';

        ALTER TABLE orders ADD COLUMN channel text NOT NULL;
        CREATE INDEX orders_number_idx ON orders (number);
        ALTER TABLE orders
          ALTER COLUMN number TYPE bigint;
        ALTER TABLE orders ADD CONSTRAINT orders_customer_fk
          FOREIGN KEY (customer_id) REFERENCES customers (id);

        CREATE TABLE invoices (
          order_id bigint NOT NULL,
          total double precision NOT NULL
        );
        """;

    [Theory]
    [InlineData("S08", 3, 31, "orders/channel")]
    [InlineData("S07", 4, 8, "orders/orders_number_idx")]
    [InlineData("S29", 6, 28, "orders/number")]
    [InlineData("S09", 7, 35, "orders/orders_customer_fk")]
    [InlineData("S05", 8, 16, "orders/customer_id")]
    [InlineData("S01", 10, 14, "invoices")]
    [InlineData("S04", 12, 9, "invoices/total")]
    public void E2_a_planted_defect_of_a_migration_is_found_where_it_is(string rule, int line, int column, string jsonPointer)
    {
        var report = Check(("db/migrations/0001_init.sql", First), ("db/migrations/0002_more.sql", Second));

        var finding = Assert.Single(report.Findings, finding => finding.Id == rule);
        Assert.Equal(("db/migrations/0002_more.sql", line, column, jsonPointer), (finding.Place.File, finding.Place.Line, finding.Place.Column, finding.Place.JsonPointer));
        Assert.Empty(report.Unread);
    }

    [Fact]
    public void E2_nothing_but_what_was_planted_is_found()
    {
        var report = Check(("db/migrations/0001_init.sql", First), ("db/migrations/0002_more.sql", Second));

        Assert.Equal(["S01", "S04", "S05", "S06", "S07", "S08", "S09", "S29"], report.Findings.Select(finding => finding.Id).Order());
    }

    /// <summary>squawk issue 673: whoever only creates tables keeps nobody waiting.</summary>
    [Fact]
    public void E2_creating_tables_alone_never_warns_about_locks()
    {
        var report = Check(("db/migrations/0001_init.sql", First + "\nALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers (id);\nCREATE INDEX ON orders (customer_id);\nALTER TABLE orders ADD COLUMN a text NOT NULL, ADD UNIQUE (number);"));

        Assert.Empty(report.Findings);
    }

    [Fact]
    public void E2_a_fix_can_be_applied_as_it_is()
    {
        const string Text = "CREATE INDEX a_idx ON orders (a);\nALTER TABLE orders ADD CONSTRAINT c CHECK (a > 0);\n";
        var edits = Check(("migrations/0009_a.sql", Text)).Findings.SelectMany(finding => finding.Fix ?? []).OrderByDescending(edit => (edit.Line, edit.Column));
        var lines = Text.Split('\n');

        foreach (var edit in edits)
        {
            lines[edit.Line - 1] = lines[edit.Line - 1][..(edit.Column - 1)] + edit.With + lines[edit.EndLine - 1][(edit.EndColumn - 1)..];
        }

        Assert.Equal("CREATE INDEX CONCURRENTLY a_idx ON orders (a);\nALTER TABLE orders ADD CONSTRAINT c CHECK (a > 0) NOT VALID;\n", string.Join('\n', lines));
    }

    [Fact]
    public void E2_what_the_files_do_not_show_is_asked_and_not_claimed()
    {
        var report = Check(("migrations/0009_a.sql", "ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;\nCREATE TABLE logins (id bigint PRIMARY KEY, password varchar(255) NOT NULL);"));

        Assert.DoesNotContain(report.Findings, finding => finding.Id is "S05" or "S33");
        Assert.Equal(["sql-foreign-key-index", "sql-secrets-at-rest", "sql-unknown-reference"], report.Open.Select(point => point.Id).Order());
    }

    [Fact]
    public void E2_a_dialect_nothing_tells_is_said_to_be_a_guess()
    {
        var report = Check(("migrations/0009_a.sql", "CREATE INDEX a_idx ON orders (a);"));

        Assert.Equal("S07", Assert.Single(report.Findings).Id);
        Assert.Equal("sql-dialect", Assert.Single(report.Open).Id);
    }

    [Fact]
    public void E2_a_habit_of_all_migrations_is_said_once_in_the_newest()
    {
        var report = Check(
            ("migrations/0001_init.sql", First), ("migrations/0010_b.sql", "ALTER TABLE orders ADD COLUMN b text;"), ("migrations/0002_a.sql", "ALTER TABLE orders ADD COLUMN a text;"));

        var finding = Assert.Single(report.Findings, finding => finding.Id == "S13");
        Assert.Equal(("migrations/0010_b.sql", "migrations/0002_a.sql"), (finding.Place.File, Assert.Single(finding.Also).File));
    }

    [Fact]
    public void E2_migrations_run_in_the_order_of_their_numbers()
    {
        var report = Check(
            ("V10__drop.sql", "DROP INDEX CONCURRENTLY orders_customer_idx;"),
            ("V2__index.sql", "CREATE INDEX CONCURRENTLY orders_customer_idx ON orders (customer_id);"),
            ("V1__init.sql", First.Replace("customer_id bigint NOT NULL", "customer_id bigint NOT NULL REFERENCES customers (id)", StringComparison.Ordinal)));

        Assert.Equal("S05", Assert.Single(report.Findings).Id);
    }

    [Theory]
    [InlineData("MySQL", "CREATE TABLE `a` (`id` bigint NOT NULL AUTO_INCREMENT, `b_id` bigint, PRIMARY KEY (`id`), FOREIGN KEY (`b_id`) REFERENCES `a` (`id`)) ENGINE=InnoDB;", "")]
    [InlineData("SQL Server", "CREATE TABLE [dbo].[a] ([id] bigint IDENTITY(1,1) NOT NULL PRIMARY KEY, [b_id] bigint NULL FOREIGN KEY REFERENCES [dbo].[a] ([id]))\nGO\n", "S05")]
    [InlineData("PostgreSQL", "CREATE TABLE a (id bigserial PRIMARY KEY, b_id bigint REFERENCES a (id));", "S05")]
    public void E2_the_dialect_decides_what_is_said(string dialect, string sql, string rules)
    {
        var report = Check(("schema.sql", sql));

        Assert.True(report.Open.Count == 0, $"{dialect} was not recognised.");
        Assert.Equal(rules, string.Join(' ', report.Findings.Select(finding => finding.Id)));
    }

    [Theory]
    [InlineData(":SCHEMA.jobs")]
    [InlineData(":\"SCHEMA\".jobs")]
    [InlineData("${schema}.jobs")]
    [InlineData("{{ schema }}.jobs")]
    public void E2_names_that_a_tool_fills_in_are_names(string table)
    {
        var report = Review.Check([new ReviewFile("0002_jobs.sql", $"ALTER TABLE {table} ADD COLUMN note text;\nCREATE INDEX jobs_note ON {table} (note);\n")], KnowledgeLoader.Load(), new DateOnly(2026, 11, 22));

        Assert.Empty(report.Unread);
        Assert.Contains(report.Findings, finding => finding.Id == "S07" && finding.Says.Contains("jobs_note on jobs", StringComparison.Ordinal));
    }

    [Fact]
    public void E2_reading_goes_on_after_what_cannot_be_read()
    {
        var report = Check(("schema.sql", "CREATE TABLE a (id uuid PRIMARY KEY;\nCREATE TABLE b (id uuid PRIMARY KEY, at timestamp NOT NULL);\nSELECT 'never closed;\nCREATE TABLE c (n int, m uuid);"));

        Assert.Equal(["S01", "S03"], report.Findings.Select(finding => finding.Id).Order());
        Assert.Equal([1, 3], report.Unread.Select(unread => unread.Place.Line).Order());
    }

    private static ReviewReport Check(params (string Name, string Text)[] files) =>
        Review.Check([.. files.Select(file => new ReviewFile(file.Name, file.Text))], Knowledge, new DateOnly(2026, 11, 22));
}
