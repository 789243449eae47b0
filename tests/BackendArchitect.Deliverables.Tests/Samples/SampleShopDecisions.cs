using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Deliverables.Tests.Samples;

/// <summary>Decisions and technologies of the sample shop.</summary>
internal static class SampleShopDecisions
{
    public static IReadOnlyList<TechnologyChoice> Technologies { get; } =
    [
        Technology("relational-store", "postgresql", "PostgreSQL", new TechnologyVersion("18", "18.6", new DateOnly(2030, 11, 14), false, SampleSources.Checked), "PostgreSQL License", "https://www.postgresql.org/docs/18/", "Orders need transactions; the team can run it managed."),
        Technology("cache", "redis", "Redis", new TechnologyVersion("8", "8.4", null, false, SampleSources.Checked), "AGPL-3.0 or RSALv2 or SSPLv1", "https://redis.io/docs/latest/", "92 % of the reads repeat."),
        Technology("work-queue", "sqs", "Amazon SQS", null, "commercial", "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html", "AWS was named; nothing to operate."),
        Technology("application-framework", "fastify", "Fastify", new TechnologyVersion("5", "5.6", null, false, SampleSources.Checked), "MIT", "https://fastify.dev/docs/latest/", "The team writes Node.js."),
    ];

    public static IReadOnlyList<Decision> Decisions { get; } =
    [
        new(
            "architecture-style",
            "Architecture style",
            "How is the system cut into parts that run and are released on their own?",
            "6 engineers, 9,800 requests/s at the peak, one release train.",
            "modular-monolith",
            null,
            Weights,
            [
                Option("modular-monolith", "Modular monolith", 82, true, 1, "always the first stop for one team"),
                Option("microservices", "Microservices", 51, false, 4, "24 engineers in three teams"),
            ],
            [new ExcludedOption("serverless", "Functions only", "A steady 9,800 requests/s costs more in functions than the whole budget.")],
            ["Six people can run it.", "Checkout is one transaction over stock, order and payment.", "Nothing named needs releases of their own."],
            [Flip(FactIds.TeamSize, 6, 23, 24, "microservices", "Microservices", "Microservices from 24 engineers in 3 teams.", new FlipAlong(FactIds.Teams, FactValue.Of(3), FactValue.Of(3)))],
            [SampleSources.Read("Martin Fowler: MonolithFirst", "https://martinfowler.com/bliki/MonolithFirst.html")]),
        new(
            "primary-store",
            "Primary store",
            "What keeps the truth?",
            "Orders, stock and payments change together.",
            "relational",
            Technologies[0],
            Weights,
            [
                Option("relational", "Relational database", 88, true, 1, "data that changes together"),
                Option("document", "Document database", 60, false, 2, "documents of many shapes"),
            ],
            [],
            ["One transaction covers stock, order and outbox.", "610 writes/s is a quarter of what one primary carries."],
            [],
            [SampleSources.Read("PostgreSQL 18 documentation", "https://www.postgresql.org/docs/18/")]),
        new(
            "messaging",
            "Messaging",
            "How do parts tell each other what nobody waits for?",
            "180 jobs/s at the peak.",
            "work-queue",
            Technologies[2],
            Weights,
            [
                Option("work-queue", "Work queue", 79, false, 2, "many small jobs"),
                Option("table-queue", "Queue in a table", 70, true, 1, "below 100 jobs/s"),
            ],
            [],
            ["Mail and indexing must not slow checkout.", "The provider runs it."],
            [Flip(FactIds.ConcurrentUsers, 100_000, 60_100, 60_000, "table-queue", "Queue in a table", "Queue in a table at 60,000 people at the same moment or less (5,880 requests/s at the peak).")],
            [SampleSources.Read("Amazon SQS developer guide", "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html")]),
    ];

    private static Flip Flip(string fact, double now, double last, double first, string winner, string name, string says, params FlipAlong[] along) => new(
        fact,
        null,
        FactCatalogue.Find(fact).Unit,
        first > now ? FlipDirection.Up : FlipDirection.Down,
        FactValue.Of(now),
        FactValue.Of(last),
        FactValue.Of(first),
        along,
        winner,
        name,
        says);

    private static IReadOnlyList<Weight> Weights =>
    [
        new("simplicity", "Simplicity", 0.4, ["team-size = 6"]),
        new("scalability", "Scalability", 0.35, ["concurrent-users = 100,000"]),
        new("cost", "Cost", 0.25, ["budget-per-month = 8,000 USD"]),
    ];

    private static ScoredOption Option(string id, string name, double total, bool simplest, int complexity, string winsWhen) => new(
        id,
        name,
        $"{name} for a shop of this size.",
        total,
        simplest,
        complexity,
        [new Score("simplicity", total / 10, "parts to run"), new Score("scalability", 7, "room above the peak"), new Score("cost", 8, "monthly bill")],
        ["Fits the team"],
        ["One more thing to watch"],
        winsWhen);

    private static TechnologyChoice Technology(string role, string id, string name, TechnologyVersion? version, string licence, string docs, string because) => new(
        role,
        id,
        name,
        version,
        licence,
        new Uri(docs),
        because,
        ["Failover takes 60 to 120 seconds."],
        ["The next best lacks a managed offer here."],
        [SampleSources.Read($"{name} documentation", docs)]);
}
