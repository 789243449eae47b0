using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Baselines;

namespace BackendArchitect.Engine.Tests.Reviews;

public sealed class ReviewDriftTests
{
    private const string Orders = "CREATE TABLE orders (id bigint PRIMARY KEY, amount float NOT NULL, note text);\n";
    private const string Payments = "CREATE TABLE payments (id bigint PRIMARY KEY, amount float NOT NULL, note text);\n";

    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    [Fact]
    public void E8_two_runs_give_new_still_open_and_resolved()
    {
        var before = ReviewBaseline.Nothing.After(Run(("a.sql", Orders), ("b.sql", Payments)));

        var drift = ReviewDrift.Between(before, Run(("a.sql", Orders), ("b.sql", "CREATE TABLE payments (amount numeric(19, 4) NOT NULL);\n")));

        Assert.Contains(drift.StillOpen, finding => finding.Id == "S04" && finding.Place.File == "a.sql");
        Assert.Contains(drift.Resolved, finding => finding.Rule == "S04" && finding.Place.File == "b.sql");
        Assert.Contains(drift.New, finding => finding.Id == "S01" && finding.Place.File == "b.sql");
        Assert.Empty(drift.NotLookedAt);
    }

    [Fact]
    public void E8_what_a_narrower_run_did_not_look_at_is_not_resolved_and_not_forgotten()
    {
        var before = ReviewBaseline.Nothing.After(Run(("a.sql", Orders), ("b.sql", Payments)));

        var narrow = Run(("a.sql", Orders));
        var drift = ReviewDrift.Between(before, narrow);

        Assert.Empty(drift.Resolved);
        Assert.Contains(drift.NotLookedAt, finding => finding.Rule == "S04" && finding.Place.File == "b.sql");
        var again = ReviewDrift.Between(before.After(narrow), Run(("a.sql", Orders), ("b.sql", Payments)));
        Assert.Empty(again.New);
        Assert.Contains(again.StillOpen, finding => finding.Id == "S04" && finding.Place.File == "b.sql");
    }

    [Fact]
    public void E8_a_file_that_can_no_longer_be_read_resolves_nothing()
    {
        const string api = "openapi: \"3.1.0\"\ninfo: { title: Shop, version: \"1\" }\nservers: [{ url: \"http://api.example.com\" }]\npaths: {}\n";
        var before = ReviewBaseline.Nothing.After(Run(("api.yaml", api)));

        var drift = ReviewDrift.Between(before, Run(("api.yaml", "openapi: \"3.1.0\"\ninfo: { title: Shop, version: \"1\" }\npaths: {}\nx: [\n")));

        Assert.Empty(drift.Resolved);
        Assert.Contains(drift.NotLookedAt, finding => finding.Rule == "O03");
    }

    [Fact]
    public void E8_what_was_resolved_and_comes_back_has_regressed()
    {
        var first = ReviewBaseline.Nothing.After(Run(("a.sql", Orders)));
        var second = first.After(Run(("a.sql", Orders.Replace("float", "numeric(19, 4)", StringComparison.Ordinal))));

        var drift = ReviewDrift.Between(second, Run(("a.sql", Orders)));

        Assert.Contains(drift.Regressed, finding => finding.Id == "S04");
        Assert.DoesNotContain(drift.New, finding => finding.Id == "S04");
    }

    [Fact]
    public void E8_lines_that_move_change_nothing()
    {
        var before = ReviewBaseline.Nothing.After(Run(("a.sql", Orders)));

        var drift = ReviewDrift.Between(before, Run(("a.sql", $"-- Orders of customers.\n\n{Orders}")));

        Assert.Empty(drift.New);
        Assert.Empty(drift.Resolved);
    }

    [Fact]
    public void E8_the_same_words_twice_are_two_findings()
    {
        const string once = "DELETE FROM a;\n";
        var before = ReviewBaseline.Nothing.After(Run(("a.sql", once + once)));

        var drift = ReviewDrift.Between(before, Run(("a.sql", once)));

        Assert.Single(drift.StillOpen, finding => finding.Id == "S12");
        Assert.Single(drift.Resolved, finding => finding.Rule == "S12");
    }

    [Fact]
    public void E8_a_reason_given_suppresses_and_does_not_resolve()
    {
        var before = ReviewBaseline.Nothing.After(Run(("a.sql", Orders)));

        var drift = ReviewDrift.Between(before, Run(("a.sql", $"-- architect-ignore S04: amounts of points, not of money\n{Orders}")));

        Assert.Contains(drift.Suppressed, finding => finding.Rule == "S04");
        Assert.DoesNotContain(drift.Resolved, finding => finding.Rule == "S04");
    }

    private static ReviewReport Run(params IEnumerable<(string Path, string Text)> files) =>
        Review.Check([.. files.Select(file => new ReviewFile(file.Path, file.Text))], Knowledge, new DateOnly(2026, 11, 22));
}
