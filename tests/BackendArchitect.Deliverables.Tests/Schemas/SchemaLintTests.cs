using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Deliverables.Tests.Samples;

namespace BackendArchitect.Deliverables.Tests.Schemas;

public sealed class SchemaLintTests
{
    [Theory]
    [InlineData(Dialect.Postgres)]
    [InlineData(Dialect.MySql)]
    [InlineData(Dialect.SqlServer)]
    public void D6_No_schema_of_any_design_has_a_finding(Dialect dialect)
    {
        foreach (var (name, blueprint) in DesignVariants.All.Append(("shop", SampleShop.Blueprint)))
        {
            var findings = SchemaLint.Check(DatabaseSchema.Write(blueprint, dialect));

            Assert.True(findings.Count == 0, $"{name}: {string.Join("; ", findings.Take(3))}");
        }
    }

    [Theory]
    [InlineData("CREATE TABLE a (id uuid, n int);", "no-primary-key", null)]
    [InlineData("CREATE TABLE a (id uuid PRIMARY KEY, price double precision NOT NULL);", "money-as-float", "price")]
    [InlineData("CREATE TABLE a (id varchar(36) PRIMARY KEY);", "text-id", "id")]
    [InlineData("CREATE TABLE a (id uuid PRIMARY KEY, at timestamp NOT NULL);", "time-without-zone", "at")]
    [InlineData("CREATE TABLE b (id int PRIMARY KEY); CREATE TABLE a (id uuid PRIMARY KEY, b_id int REFERENCES b (id));", "foreign-key-without-index", "b_id")]
    [InlineData("CREATE TABLE a (id uuid PRIMARY KEY, b_id int UNIQUE REFERENCES b (id));", "unknown-reference", "b_id")]
    [InlineData("CREATE TABLE a (id uuid PRIMARY KEY); ALTER TABLE a ADD COLUMN state text NOT NULL;", "not-null-without-default", "state")]
    [InlineData("CREATE TABLE a (id uuid PRIMARY KEY;", "unbalanced", null)]
    [InlineData("CREATE TABLE a (id uuid PRIMARY KEY); CREATE TABLE a (id uuid PRIMARY KEY);", "table-twice", null)]
    public void A_planted_defect_is_found_once_with_its_column(string sql, string id, string? column)
    {
        var finding = Assert.Single(SchemaLint.Check("-- it's a comment; with (signs\n" + sql));

        Assert.Equal((id, column), (finding.Id, finding.Column));
        Assert.Equal(2, finding.Line);
    }

    [Fact]
    public void An_index_a_key_and_a_default_satisfy_the_lint()
    {
        const string Sql = """
            CREATE TABLE b (id int PRIMARY KEY, note text DEFAULT 'a; (b');
            CREATE TABLE a (id uuid PRIMARY KEY, "order" int NOT NULL, b_id int REFERENCES b (id), price numeric(19, 4));
            CREATE INDEX CONCURRENTLY a_b_idx ON a (b_id, "order" DESC);
            ALTER TABLE a ADD COLUMN state text NOT NULL DEFAULT 'new', ADD COLUMN seen timestamptz;
            """;

        Assert.Empty(SchemaLint.Check(Sql));
    }
}
