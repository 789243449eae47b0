using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews;

public sealed class DocumentReviewTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    [Fact]
    public void E5_a_document_silent_on_backups_cannot_be_determined_and_says_what_to_show()
    {
        var report = Check("design.md", "# Orders\n\nThe design document of the order system.\nOrders are kept in PostgreSQL behind a service that runs on two instances in two zones.\n");

        Assert.DoesNotContain(report.Findings, finding => finding.Id == "RF22");
        Assert.Contains("backup policy", Assert.Single(report.Open, point => point.Id == "RF22").WouldDecide, StringComparison.Ordinal);
    }

    [Fact]
    public void E5_a_document_that_says_there_are_no_backups_has_a_finding_where_it_says_so()
    {
        var report = Check("design.md", "# Orders\n\nThe design document of the order system.\n\n## Operations\n\nWe take metrics and alerts. There are no backups of the database today.\n");

        var finding = Assert.Single(report.Findings, finding => finding.Id == "RF22");
        Assert.Equal((7, "error"), (finding.Place.Line, finding.Severity));
        Assert.Contains("no backups", finding.Evidence, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Rule.Because);
        Assert.NotEmpty(finding.Rule.Sources);
    }

    [Theory]
    [InlineData("Backups are taken every night and restored into a second account each month by a drill.")]
    [InlineData("The architecture keeps a standby in another zone; failover is practised and takes a minute.")]
    [InlineData("We don't need sharding in this design, and no customer ever asked for a second region.")]
    [InlineData("This document describes the architecture. There is no single point of failure: two instances, two zones.")]
    [InlineData("Secrets lie in Vault, never in git, and are changed each quarter by the platform of the system.")]
    [InlineData("The design avoids a shared database: each service has a schema and a user of its own.")]
    [InlineData("Once monitoring told us, we moved the architecture to queues with a dead letter queue and alerts.")]
    [InlineData("```yaml\nreplicas: 1 # single instance, no backups, security later\n```\nThe architecture of the system is described in the following chapters with alerts.")]
    public void E5_what_is_mentioned_in_passing_or_in_code_is_no_finding(string text) =>
        Assert.Empty(Check("design.md", text + "\n").Findings);

    [Theory]
    [InlineData("We want microservices for the MVP of an online shop. We are 4 developers with 500 users a day.", "RF01")]
    [InlineData("Design document of the orders: the services use a shared database and each writes its columns.", "RF11")]
    [InlineData("Architecture of the portal: it runs on a single instance behind nginx, and that is fine for us.", "RF05")]
    [InlineData("Architecture of the portal: there is no monitoring yet, users call us when it is down.", "RF08")]
    [InlineData("Architecture of the portal: we add security later, first it has to work for the customers.", "RF09")]
    [InlineData("Architecture of the orders: the handler saves the order then publishes the event to the broker.", "RF14")]
    [InlineData("Architecture of the portal: there are no backups, the provider is trusted with everything.", "RF22")]
    public void K12_a_description_raises_exactly_its_flag(string text, string flag)
    {
        var findings = Check("description.txt", text).Findings;

        Assert.Equal([flag], findings.Select(finding => finding.Id).Distinct());
    }

    [Fact]
    public void K12_a_pasted_diagram_and_pasted_code_raise_theirs()
    {
        var diagram = Check("system.mmd", "flowchart LR\n  orders[Orders service] -->|writes| db[(Shop DB)]\n  billing[Billing service] -->|writes| db\n  web[Web shop] -->|HTTPS| orders\n  web -->|HTTPS| billing\n");
        var code = Check("orders.py", "def by_note(cursor, note):\n    cursor.execute(f\"SELECT id FROM orders WHERE note = '{note}'\")\n");

        Assert.Contains(diagram.Findings, finding => finding.Rule.For == "diagram" && finding.Says.Contains("Shop DB", StringComparison.Ordinal));
        Assert.Equal(["C01"], code.Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void A_denial_that_is_meant_is_left_with_a_reason()
    {
        var report = Check("design.md", "The design document of the order system.\n<!-- architect-ignore RF22: everything can be imported again in an hour -->\nThere are no backups of the database today.\n");

        Assert.NotNull(Assert.Single(report.Findings, finding => finding.Id == "RF22").Suppressed);
    }

    private static ReviewReport Check(string path, string text) => Review.Check([new ReviewFile(path, text)], Knowledge, new DateOnly(2026, 11, 22));
}
