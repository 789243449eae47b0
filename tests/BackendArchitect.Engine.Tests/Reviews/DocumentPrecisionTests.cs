using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews;

/// <summary>What people really write, and where a naive reader would shout.</summary>
public sealed class DocumentPrecisionTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    [Theory]
    [InlineData("Backups are taken nightly and restored monthly; the last drill took 41 minutes.")]
    [InlineData("We don't need sharding: the largest table has 40 GB and grows by 8 GB a year.")]
    [InlineData("No backups older than 35 days are kept, because the contract with the customers says so.")]
    [InlineData("If there were no backups, a wrong migration would be final, so the job alerts when a dump is late.")]
    [InlineData("Without an idempotency key, a client that times out would pay twice. Every charge carries one.")]
    [InlineData("The old system had no monitoring and no alerts. The new one exports metrics to Prometheus.")]
    [InlineData("There is no authentication code in the services; the gateway checks the token of each request.")]
    [InlineData("The report is generated at no cost for the customer and stores no personal data.")]
    [InlineData("We will not skip reconciliation: the job runs each night against the settlement file.")]
    [InlineData("Staging runs on a single instance and has no backups.")]
    [InlineData("No retry happens without a timeout and no timeout is longer than two seconds.")]
    [InlineData("Is there no rollback? There is: the canary goes back by itself when errors rise over 1 %.")]
    [InlineData("Releases need no manual rollback. The pipeline keeps the last three versions ready.")]
    [InlineData("The queue guarantees no order; consumers compare the version of the row with that of the event.")]
    [InlineData("Customers get no access to the ledger; they see the statement that is made from it.")]
    [InlineData("There is no alternative to PostgreSQL for us, and no other option was worth a week.")]
    [InlineData("| Option | Backups |\n|---|---|\n| A: single server | no backups |\n| B: managed database | daily, restored each quarter |\n\nWe take B for the reasons given in the chapter on operations.")]
    [InlineData("## Alternatives considered\n\nOne server with a shared database. It has no monitoring, no backups and no rollback.\n")]
    [InlineData("> There are no backups.\n\nThat is what the audit of 2024 said about the system of those days.")]
    [InlineData("- [ ] there is no dead letter queue\n- [x] there are no timeouts\n\nThe list above is what the team went through in spring.")]
    [InlineData("Our competitors have no audit log. The log of ours is append-only and kept for seven years.")]
    [InlineData("Nobody should deploy a service without metrics, and the pipeline refuses to.")]
    public void E5_what_is_said_in_passing_raises_nothing(string text) =>
        Assert.Empty(Check("docs/design.md", $"# Design of the order system\n\n{text}\n").Findings.Select(finding => $"{finding.Id} {finding.Says}"));

    [Fact]
    public void E5_a_finding_points_at_the_words_that_deny_and_not_at_the_first_like_them()
    {
        var report = Check("docs/design.md", "# Backups\n\n## Background\n\nPeople asked for backups.\n\n## Operations\n\nWe have metrics and alerts,\nbut there are no\nbackups yet.\n");

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("RF22", 11, 1, "backups yet."), (finding.Id, finding.Place.Line, finding.Place.Column, finding.Evidence));
    }

    [Fact]
    public void B9_a_page_about_payments_is_held_to_what_it_denies_and_asked_for_the_rest()
    {
        var denied = Check("docs/payment.md", "# Payment service\n\nCharges and refunds go to Stripe. There is no idempotency key, no webhook signature check, no ledger and no reconciliation.\n");
        var kept = Check("docs/payment.md", "# Payment service\n\nEvery charge carries an idempotency key, webhook signatures are verified, a double-entry ledger is kept, and we reconcile with Stripe each night.\n");
        var silent = Check("docs/payment.md", "# Payment service\n\nA payment service in Go that talks to Adyen for charges and refunds, and writes to Postgres.\n");
        string[] four = ["PAY-LEDGER", "PAY-RECONCILIATION", "PAY-WEBHOOK-SIGNATURE", "RF15"];

        Assert.Equal(four, denied.Findings.Select(finding => finding.Id).Order(StringComparer.Ordinal));
        Assert.Empty(kept.Findings);
        Assert.DoesNotContain(kept.Open, point => four.Contains(point.Id));
        Assert.Empty(silent.Findings);
        Assert.All(four, id => Assert.Contains("cannot be determined", silent.Open.Single(point => point.Id == id).Says, StringComparison.Ordinal));
    }

    [Fact]
    public void E5_a_decision_record_is_read_as_one_and_not_asked_about_all_else()
    {
        var report = Check("docs/adr/0007-use-redis.md", "# 7. Use Redis\n\nDate: 2026-02-02\n\n## Context\n\nReads are slow, there is no monitoring of them.\n\n## Decision\n\nWe will use Redis.\n");

        Assert.Equal(["N01", "N02", "N03"], report.Findings.Select(finding => finding.Id).Order(StringComparer.Ordinal));
        Assert.Empty(report.Open);
    }

    [Theory]
    [InlineData("requirements.txt", "fastapi==0.110 # no backups here at all, and no monitoring either for now")]
    [InlineData("CHANGELOG.md", "# Changelog\n\nThere is no monitoring and there are no backups in this version of the program.")]
    public void E5_lists_and_logs_are_no_documents(string path, string text) => Assert.Empty(Check(path, text).Findings);

    [Fact]
    public void E5_no_mutation_of_a_page_makes_it_throw()
    {
        var random = new Random(5);
        var seeds = Knowledge.Reviews.Where(rule => rule.For == "document").SelectMany(rule => rule.Examples).Select(example => example.Text)
            .Concat(Knowledge.Checklists.SelectMany(list => list.Items).SelectMany(item => item.Examples ?? []).Select(example => example.Text)).ToArray();
        string[] pieces = ["```", "~~~", "---\n", "# ", "|", "<!--", "-->", "- ", "    ", "\t", "no ", "without ", "\n\n", "===\n", "> ", "“", "\uD800", "."];

        for (var round = 0; round < 400; round++)
        {
            var text = seeds[random.Next(seeds.Length)];
            for (var change = 0; change < 6; change++)
            {
                var at = random.Next(text.Length + 1);
                text = random.Next(3) == 0 && text.Length > 0 ? text.Remove(Math.Min(at, text.Length - 1), 1) : text.Insert(at, pieces[random.Next(pieces.Length)]);
            }

            Assert.NotNull(Check(round % 2 == 0 ? "docs/design.md" : "docs/adr/0001-a.md", text));
        }
    }

    private static ReviewReport Check(string path, string text) => Review.Check([new ReviewFile(path, text)], Knowledge, new DateOnly(2026, 11, 22));
}
