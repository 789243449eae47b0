using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Migrations;
using BackendArchitect.Engine.Reading;
using Sample = BackendArchitect.Engine.Tests.Samples.Briefs;

namespace BackendArchitect.Engine.Tests.Migrations;

public sealed class MigrationTests
{
    private static readonly (string, string)[] Monolith =
        [("domain", "e-commerce"), ("existing-system", "monolith"), ("stage", "live"), ("daily-users", "400000"), ("team-size", "40"), ("teams", "5"), ("independent-releases", "yes"), ("pains", "deploys,coupling")];

    [Fact]
    public void B6_A_monolith_gets_ordered_steps_each_with_precondition_verification_and_rollback()
    {
        var migration = Plan(Monolith);

        Assert.Equal(Enumerable.Range(1, migration.Steps.Count), migration.Steps.Select(step => step.Number));
        Assert.Equal("baseline", migration.Steps[0].Id);
        Assert.All(migration.Steps, step =>
        {
            Assert.NotEmpty(step.Does);
            Assert.False(string.IsNullOrWhiteSpace(step.Precondition), step.Title);
            Assert.False(string.IsNullOrWhiteSpace(step.Verification), step.Title);
            Assert.False(string.IsNullOrWhiteSpace(step.Rollback), step.Title);
            Assert.DoesNotContain('{', string.Concat([step.Title, step.Precondition, step.Verification, step.Rollback, .. step.Does]));
        });
        Assert.Equal(migration.Steps.Sum(step => step.WeeksLow), migration.WeeksLow, 1);
        Assert.True(migration.WeeksLow < migration.WeeksHigh);
    }

    [Fact]
    public void B6_The_first_extracted_module_has_the_lowest_coupling_of_those_that_may_go_first()
    {
        var migration = Plan(Monolith);

        var extracted = migration.Steps.Where(step => step.Id == "build-beside").Select(step => step.Module).ToList();
        var lowest = migration.Seams.Where(seam => seam.MayGoFirst).MinBy(seam => seam.Coupling)!;
        Assert.NotEmpty(extracted);
        Assert.Equal(lowest.Id, extracted[0]);
        Assert.Equal(lowest, migration.First);
        Assert.All(migration.Seams.Where(seam => !seam.MayGoFirst), seam => Assert.DoesNotContain(seam.Id, extracted));
    }

    [Fact]
    public void B6_Of_the_modules_somebody_names_the_one_with_the_lowest_coupling_goes_first()
    {
        var migration = Plan([.. Monolith, ("modules", "order,billing,catalog,notification")]);

        Assert.Equal(4, migration.Seams.Count);
        Assert.Equal("Notification", migration.First!.Name);
        Assert.Equal(migration.Seams.Min(seam => seam.Coupling), migration.First.Coupling);
        Assert.Equal(["orders", "billing"], migration.Seams.Where(seam => !seam.MayGoFirst).Select(seam => seam.Id).OrderDescending(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("5")]
    public void B6_A_small_team_keeps_its_monolith_and_hears_the_number_that_decides(string team)
    {
        var migration = Plan([("domain", "e-commerce"), ("existing-system", "monolith"), ("daily-users", "20000"), ("team-size", team), ("pains", "deploys")]);

        Assert.Equal(0, migration.Verdict.Extracts);
        Assert.Contains(team, migration.Verdict.Decides, StringComparison.Ordinal);
        Assert.DoesNotContain(migration.Steps, step => step.Id is "build-beside" or "switch" or "facade");
        Assert.Contains(migration.Steps, step => step.Id == "fence");
    }

    [Fact]
    public void B6_Few_people_with_many_services_are_told_to_fold_them_back()
    {
        var migration = Plan([("domain", "saas"), ("existing-system", "microservices"), ("team-size", "6"), ("daily-users", "9000")]);

        Assert.Equal("fold-back", migration.Verdict.Id);
        Assert.Equal(0, migration.Verdict.Extracts);
    }

    [Fact]
    public void B6_Data_is_moved_only_after_the_answers_agreed_and_the_old_code_goes_last()
    {
        var steps = Plan(Monolith).Steps;
        var module = steps.First(step => step.Id == "build-beside").Module;

        Assert.Equal(["fence", "own-schema", "build-beside", "move-data", "switch", "retire"], steps.Where(step => step.Module == module).Select(step => step.Id));
    }

    [Fact]
    public void B6_Without_a_system_to_come_from_there_is_no_migration() =>
        Assert.Null(Architect.Design(Sample.Shop, Sample.Knowledge).Migration);

    [Theory]
    [InlineData("Our monolith has orders, billing, catalog and notifications in one codebase, we want to split it", "order,billing,catalog,notification")]
    [InlineData("we need to extract the reporting module from our monolith", "reporting")]
    [InlineData("Our monolith is hard to deploy, we need to extract services for our users", "")]
    public void The_modules_somebody_names_are_read(string text, string modules) =>
        Assert.Equal(modules, string.Join(',', Reader.Read(text, new FactSource("test"), Sample.Knowledge).Ledger.Many(FactIds.Modules)));

    private static Migration Plan((string, string)[] facts) => Architect.Design(Sample.Of(facts), Sample.Knowledge).Migration!;
}
