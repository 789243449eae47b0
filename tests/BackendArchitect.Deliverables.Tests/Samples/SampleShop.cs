using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Rules;

namespace BackendArchitect.Deliverables.Tests.Samples;

/// <summary>A complete e-commerce design, written by hand: what every renderer is tried on.</summary>
internal static class SampleShop
{
    public static Blueprint Blueprint { get; } = new()
    {
        Title = "E-commerce platform",
        Domain = "e-commerce",
        Stamp = new Stamp("0.1.0", "5f1c9a7e0b2d4c68", SampleSources.Checked, "a3e1d0c4b5f69788"),
        Facts = Facts(),
        Assumptions =
        [
            new Assumption("availability", "Availability", "99.9 %", "The usual target of a shop with one region.", "availability"),
            new Assumption("peak-factor", "Peak over average", "10 ×", "An ordinary day is a tenth of a sale day.", "load-shape"),
        ],
        Verdict = new Verdict(
            "Modular monolith on Fargate, PostgreSQL with one replica, Redis, SQS, CloudFront",
            [
                "92 % of the load is catalogue reading; the CDN and the cache take it.",
                "Six people can run this; seven services would cost about six engineer-days a month more.",
                "It holds to 2.3 times today's peak; then checkout writes saturate first.",
            ]),
        Parts = SampleShopParts.Parts,
        Components = SampleShopParts.Components,
        Relations = SampleShopParts.Relations,
        Flows = SampleShopParts.Flows,
        Entities = SampleShopData.Entities,
        Operations = SampleShopData.Operations,
        Events = SampleShopData.Events,
        Decisions = SampleShopDecisions.Decisions,
        Figures = SampleShopNumbers.Figures,
        BreakPoints = SampleShopNumbers.BreakPoints,
        Costs = SampleShopNumbers.Costs,
        Findings =
        [
            new Finding(
                "RF05",
                "One NAT gateway",
                "medium",
                "All outgoing calls leave through one NAT gateway in one zone.",
                "When that zone fails, payment calls fail with it.",
                "Run one NAT gateway in each zone, or use endpoints for the calls that allow it.",
                ["availability = 99.9 %", "zones = 2"],
                [SampleSources.Read("AWS: NAT gateway basics", "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html")]),
        ],
        Risks =
        [
            new Risk("oversell", "Two buyers get the last item", 3, 4, "Reserve stock in the transaction that places the order.", "backend lead", "Orders cancelled for missing stock above 0.1 %."),
            new Risk("provider-down", "The payment provider is down on a sale day", 2, 5, "Queue the capture, show \"we will confirm by mail\".", "on-call engineer", "Provider error rate above 2 % for 5 minutes."),
        ],
        Security =
        [
            new SecurityItem(
                "object-authorisation",
                "always",
                "Check on every request that the order belongs to the caller.",
                "Compare the subject of the token with the owner of the row, in the query.",
                ["shop"],
                ["API1:2023"],
                [SampleSources.Read("OWASP API Security Top 10", "https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/")]),
        ],
        Phases =
        [
            new Phase("foundation", "Foundation", 0, 3, [], ["Repository, pipeline, environments", "Catalogue read path behind the CDN"], "A product page answers in under 200 ms at 500 requests/s."),
            new Phase("checkout", "Checkout", 3, 6, ["foundation"], ["Cart, order, payment with Stripe", "Outbox and worker"], "A test order is paid and confirmed by mail."),
            new Phase("launch", "Launch", 9, 4, ["checkout"], ["Load test at the planned peak", "Runbooks and alerts"], "9,800 requests/s for 30 minutes with p95 under 300 ms."),
        ],
        Technologies = SampleShopDecisions.Technologies,
    };

    private static IReadOnlyList<Fact> Facts() =>
    [
        Stated(FactIds.ConcurrentUsers, FactValue.Of(100_000), "people", "100k concurrent users"),
        Stated(FactIds.TeamSize, FactValue.Of(6), "people", "we are 6"),
        Stated(FactIds.TeamSkills, FactValue.Of(["nodejs"]), "", "mostly node"),
        Stated(FactIds.BudgetPerMonth, FactValue.Of(8000), "USD/month", "8k a month"),
        Stated(FactIds.Timeline, FactValue.Of(4), "months", "live in 4 months"),
        Stated(FactIds.Cloud, FactValue.Of("aws"), "", "AWS"),
        new Fact(FactIds.CardData, FactValue.Of("hosted"), "", FactKind.Inferred, "stripe", new FactSource("m2", "asker")),
        new Fact(FactIds.Availability, FactValue.Of(99.9), "%", FactKind.Assumed, "the usual target of a shop", FactSource.Engine),
    ];

    private static Fact Stated(string id, FactValue value, string unit, string words) =>
        new(id, value, unit, FactKind.Stated, words, new FactSource("m1", "asker"));
}
