using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews.Descriptions;
using Sample = BackendArchitect.Engine.Tests.Samples.Briefs;

namespace BackendArchitect.Engine.Tests.Reviews;

public sealed class DescriptionReviewTests
{
    private static readonly string[] Four = ["RF15", "PAY-WEBHOOK-SIGNATURE", "PAY-LEDGER", "PAY-RECONCILIATION"];

    [Theory]
    [InlineData("Our payment service charges cards with Stripe. There is no idempotency key, we do not verify webhook signatures, we have no ledger and no reconciliation.")]
    [InlineData("Payment service without idempotency keys, webhook signature check, ledger or reconciliation. Node and Postgres.")]
    [InlineData("Payments are not idempotent. Webhook signatures are not checked yet. A ledger is missing. Reconciliation: later.")]
    public void B9_What_a_payment_service_is_said_to_lack_is_a_finding_with_its_id(string text)
    {
        var results = Check(text);

        Assert.Equal(Four.Order(StringComparer.Ordinal), Ids(results, CheckStatus.Finding).Intersect(Four).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Every charge carries an idempotency key, we verify the signature of each webhook, post to a double-entry ledger and reconcile with Stripe every night.")]
    [InlineData("Payments are idempotent, webhook signatures are verified, there's an append-only ledger. Reconciliation runs daily against the settlement report.")]
    public void B9_What_is_mentioned_is_no_finding(string text)
    {
        var results = Check(text);

        Assert.Empty(Ids(results, CheckStatus.Finding));
        Assert.All(Four, id => Assert.Equal(CheckStatus.Present, results.Single(result => result.Item.Id == id).Status));
    }

    [Fact]
    public void B9_What_is_not_mentioned_cannot_be_determined_and_is_never_called_missing()
    {
        var results = Check("I just finished a payment service in Go, it talks to Adyen and writes to Postgres.");

        Assert.Empty(Ids(results, CheckStatus.Finding));
        Assert.All(Four, id => Assert.Equal(CheckStatus.CannotDetermine, results.Single(result => result.Item.Id == id).Status));
        Assert.All(results, result => Assert.False(string.IsNullOrWhiteSpace(result.Item.Show)));
    }

    [Theory]
    [InlineData("we store card numbers and the cvv in our payments table", CheckStatus.Finding)]
    [InlineData("we never store card numbers, Stripe Elements takes them", CheckStatus.Present)]
    [InlineData("amounts are floats in the payments table", CheckStatus.Finding, "PAY-MONEY")]
    [InlineData("amounts are integers in minor units, no floats", CheckStatus.Present, "PAY-MONEY")]
    public void B9_A_denied_evil_is_a_good(string text, CheckStatus status, string id = "RF33") =>
        Assert.Equal(status, Check(text).Single(result => result.Item.Id == id).Status);

    [Fact]
    public void B9_What_is_said_both_ways_cannot_be_determined() =>
        Assert.Equal(CheckStatus.CannotDetermine, Check("Charges have idempotency keys, refunds have no idempotency key.").Single(result => result.Item.Id == "RF15").Status);

    [Fact]
    public void B9_European_cards_need_strong_authentication_and_others_do_not()
    {
        Assert.Contains(Check("Payment service for German customers in Europe"), result => result.Item.Id == "PAY-SCA");
        Assert.DoesNotContain(Check("Payment service for customers in Canada"), result => result.Item.Id == "PAY-SCA");
    }

    [Fact]
    public void B9_Findings_come_worst_first_each_with_why_what_to_do_and_a_reference()
    {
        string[] order = ["critical", "high", "medium", "info"];
        var findings = Check("Payment service: no reconciliation, no idempotency, no audit log, no timeouts, no ledger.").Where(result => result.Status == CheckStatus.Finding).ToList();

        Assert.True(findings.Count >= 5);
        Assert.Equal(findings.OrderBy(finding => Array.IndexOf(order, finding.Item.Severity)), findings);
        Assert.All(findings, finding => Assert.True(finding.Item is { Because.Length: > 20, Do.Length: > 20, Reference.Length: > 0 } && finding.Evidence.Length > 0));
    }

    [Theory]
    [InlineData("review our auth: JWTs live in localStorage and never expire", "auth", "RF20", "AUTH-STORAGE")]
    [InlineData("review my webhooks: we trust the payload, webhooks are handled synchronously", "webhooks", "HOOK-SIGNATURE", "HOOK-FAST")]
    [InlineData("file upload: images go to a public bucket, no size limit", "file-upload", "FILE-ACCESS", "FILE-SIZE")]
    [InlineData("multi-tenant saas, tenant id comes from the header, no row level security", "multi-tenant", "TEN-SOURCE", "TEN-RLS")]
    public void Each_subject_has_its_own_list(string text, string list, params string[] findings)
    {
        var checklist = DescriptionReview.For(text, Sample.Knowledge);

        Assert.Equal(list, checklist.Id);
        Assert.Equal(findings.Order(StringComparer.Ordinal), Ids(DescriptionReview.Check(text, checklist, Sample.Knowledge), CheckStatus.Finding).Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<CheckResult> Check(string text) => DescriptionReview.Check(text, Payment, Sample.Knowledge);

    private static Checklist Payment => Sample.Knowledge.Checklists.Single(list => list.Id == "payment");

    private static IEnumerable<string> Ids(IEnumerable<CheckResult> results, CheckStatus status) =>
        results.Where(result => result.Status == status).Select(result => result.Item.Id);

    [Theory]
    [InlineData("Please review our platform: we run 40 services with 6 people, on Kubernetes", true)]
    [InlineData("Review our setup: 40 microservices, 6 developers", true)]
    [InlineData("Review our setup: 8 microservices, 6 developers", false)]
    [InlineData("Review our shop with 40 cleaning services and 6 developers", false)]
    public void K12_more_services_than_people_is_a_finding_whatever_the_checklist(string text, bool found)
    {
        var results = DescriptionReview.Check(text, DescriptionReview.For(text, Sample.Knowledge), Sample.Knowledge);

        Assert.Equal(found, results.Any(result => result.Item.Id == "RF03" && result.Status == CheckStatus.Finding));
    }
}
