using BackendArchitect.Engine;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Deliverables.Tests.Golden;

/// <summary>Twenty briefs over all domains and sizes, in the words of the people who would say them.</summary>
internal static class GoldenBriefs
{
    public static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    public static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["shop-on-sale-days"] = "We need a new e-commerce platform that can handle 100k concurrent users on sale days. We are 6, mostly Node, 8k dollars a month, Stripe takes the cards, live in 4 months, AWS.",
        ["shop-for-a-village"] = "A small online shop for 300 visitors a day. I am the only developer, I know PHP and Laravel, and it should not cost more than 60 dollars a month.",
        ["social-network"] = "A social network for 5 million daily users, 60 engineers in 7 teams, Go, on Google Cloud, 99.95 % availability, users in Europe and the US.",
        ["card-payments"] = "A payment service for merchants: 400,000 transactions a day, 9 Java developers, PCI DSS level 1, we store card numbers, 99.99 % availability, AWS, two regions.",
        ["clinic"] = "Patient records and appointments for 40 clinics in the US, 2,000 staff, HIPAA, 5 C# developers, Azure, 99.9 %.",
        ["invoicing-saas"] = "A multi-tenant SaaS for invoicing, 300 tenants, 20,000 daily users, 5 C# developers, Azure, GDPR, 3,000 euros a month.",
        ["enterprise-saas"] = "B2B SaaS for HR with 40 large enterprise customers who demand their own database, SOC 2 and ISO 27001, 14 Java engineers in 2 teams, AWS, EU only.",
        ["meters"] = "Telemetry from 200,000 smart meters, a reading every 10 seconds each, 8 engineers, Go, on AWS, dashboards for 500 analysts.",
        ["team-chat"] = "A chat product for companies, 50,000 concurrent users, messages must arrive in 200 ms, 12 engineers, Node and TypeScript, GCP.",
        ["handmade-marketplace"] = "A marketplace for handmade goods with search over 2 million listings, 200,000 monthly users, 7 developers, Python, AWS, card payments through Adyen.",
        ["concert-tickets"] = "Ticket booking for concerts: nothing happens for days, then 80,000 people at once for ten minutes. 6 developers, C#, Azure, no seat may be sold twice.",
        ["video-courses"] = "Online courses with video for 30,000 students of universities, quizzes and certificates, 4 developers, Django, AWS, 2,500 USD a month.",
        ["mobile-game"] = "Backend for a mobile game with leaderboards and matchmaking, 1 million daily players, 10 engineers, Go, GCP, 100 ms p95.",
        ["regional-news"] = "A news site, 3 million readers a month, big peaks when something happens, 3 developers, Next.js on Vercel, 1,000 dollars a month.",
        ["food-delivery"] = "Food delivery in three cities: 15,000 orders a day, riders tracked live, 9 engineers, Kotlin and Spring, AWS, live in 6 months.",
        ["parcels"] = "Logistics: tracking of 2 million parcels a day for 50 partner companies over an API, 25 engineers in 4 teams, Java, our own data centre, 99.95 %.",
        ["films"] = "Video on demand with 400,000 subscribers, 20,000 watching at the same time, 12 engineers, AWS, Europe, GDPR.",
        ["clickstream"] = "Product analytics: we ingest 50,000 events per second and customers query the last 90 days, 11 engineers, Rust and Python, AWS.",
        ["old-monolith"] = "We have a Rails monolith with PostgreSQL that 25 developers in 4 teams can hardly deploy any more, 8,000 requests per minute, an insurance portal; every release takes two days. AWS.",
        ["wine-cellar"] = "A system to keep track of vineyards, barrels and tastings for 3 developers on our own machines.",
    };

    private static readonly Dictionary<string, Lazy<Blueprint>> Designs = Words.ToDictionary(
        entry => entry.Key,
        entry => new Lazy<Blueprint>(() => Architect.Design(Ledger(entry.Key), Knowledge)),
        StringComparer.Ordinal);

    public static IEnumerable<string> Each => Words.Keys;

    public static TheoryData<string> Names => [.. Words.Keys];

    public static Ledger Ledger(string name) => Reader.Read(Words[name], new FactSource("golden"), Knowledge).Ledger;

    public static Blueprint Design(string name) => Designs[name].Value;
}
