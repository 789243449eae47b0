using System.Text;
using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.Structurizr;
using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Deliverables.Tests.Samples;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Deliverables.Tests.Schemas;

/// <summary>What is said about other people's schemas holds for ours.</summary>
public sealed class GoldenReviewTests
{
    [Theory]
    [InlineData(Dialect.Postgres)]
    [InlineData(Dialect.MySql)]
    [InlineData(Dialect.SqlServer)]
    public void E2_no_schema_of_any_design_has_more_than_advice(Dialect dialect)
    {
        foreach (var (name, blueprint) in DesignVariants.All.Append(("shop", SampleShop.Blueprint)))
        {
            var report = Check(new ReviewFile("database/schema.sql", DatabaseSchema.Write(blueprint, dialect)));

            AssertClean($"{name} on {dialect}", report);
            Assert.DoesNotContain(report.Open, point => point.Id is "sql-dialect" or "sql-unknown-reference");
        }
    }

    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Fact]
    public void E2_no_migration_of_any_design_has_more_than_advice()
    {
        foreach (var (name, blueprint) in DesignVariants.All.Where(design => design.Name.EndsWith("_pool", StringComparison.Ordinal) || design.Name.EndsWith("_silo", StringComparison.Ordinal)))
        {
            var onMySql = blueprint.On("relational", "mariadb");
            AssertClean(name + " on MariaDB", Check(
                new ReviewFile("database/schema.sql", MySqlSchema.Write(onMySql)),
                new ReviewFile("database/migrations/0001_expand.sql", MySqlMigration.Expand(onMySql)),
                new ReviewFile("database/migrations/0002_backfill.sql", MySqlMigration.Backfill(onMySql)),
                new ReviewFile("database/migrations/0003_contract.sql", MySqlMigration.Contract(onMySql))));
            AssertClean(name, Check(
                new ReviewFile("database/schema.sql", PostgresSchema.Write(blueprint)),
                new ReviewFile("database/migrations/0001_expand.sql", PostgresMigration.Expand(blueprint)),
                new ReviewFile("database/migrations/0002_backfill.sql", PostgresMigration.Backfill(blueprint)),
                new ReviewFile("database/migrations/0003_contract.sql", PostgresMigration.Contract(blueprint))));
        }
    }

    [Fact]
    public void E6_no_diagram_of_any_design_has_more_than_advice()
    {
        foreach (var name in GoldenBriefs.Each)
        {
            var design = GoldenBriefs.Design(name);
            AssertClean(name, Check(
                [
                    .. DiagramSet.Draw(design, Theme.Light).Where(picture => picture.Mermaid is not null).Select(picture => new ReviewFile($"diagrams/{picture.Name}.mmd", picture.Mermaid!)),
                    new ReviewFile("diagrams/workspace.dsl", StructurizrWorkspace.Write(design)),
                ]));
        }
    }

    /// <summary>All files together, so that contract, schema and deployment are held against each other too.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void X5_no_bundle_of_any_design_has_more_than_advice(string name)
    {
        ReviewFile[] files = [.. Bundle.Create(GoldenBriefs.Design(name))
            .Where(file => Path.GetExtension(file.Path) is not (".png" or ".svg" or ".html" or ".md"))
            .Select(file => new ReviewFile(file.Path, Encoding.UTF8.GetString(file.Content.Span)))
            .Where(file => Reviewers.All.Any(reviewer => reviewer.Reads(file)))];

        var report = Check(files);

        AssertClean(name, report);
        Assert.Contains("openapi", report.Formats.Values);
    }

    internal static void AssertClean(string name, ReviewReport report)
    {
        Assert.True(report.Unread.Count == 0, $"{name}: {string.Join("; ", report.Unread.Take(3))}");
        var worse = report.Findings.Where(finding => finding.Severity != "info").Select(finding => $"{finding.Place} {finding.Id} {finding.Says} [{finding.Evidence}]").ToArray();
        Assert.True(worse.Length == 0, $"{name}: {string.Join("\n", worse.Take(5))}");
    }

    internal static ReviewReport Check(params ReviewFile[] files) => Review.Check(files, GoldenBriefs.Knowledge, new DateOnly(2026, 11, 22));
}
