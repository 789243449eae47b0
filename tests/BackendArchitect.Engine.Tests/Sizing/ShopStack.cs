using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Tests.Sizing;

/// <summary>The shop for 100,000 people at once, on the shipped catalogue.</summary>
internal static class ShopStack
{
    public static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    public static readonly LoadProfile Profile = new(10, 50, 15, 3, 10, 1500, 0.92, 0.3, 300, 99.9, "Our default.");

    public static readonly ChosenStack Containers = new(
        new Dictionary<string, string>
        {
            ["architecture-style"] = "modular-monolith",
            ["hosting"] = "managed-containers",
            ["edge"] = "cdn",
            ["cache"] = "shared-cache",
            ["messaging"] = "work-queue",
            ["primary-store"] = "relational",
            ["disaster-recovery"] = "backup-restore",
        },
        Roles(
            ("application-framework", "express"), ("container-hosting", "ecs-fargate"), ("relational-store", "amazon-rds-postgresql"), ("cache", "amazon-elasticache-valkey"),
            ("cdn", "cloudfront"), ("work-queue", "sqs"), ("load-balancer", "alb")));

    public static ChosenStack Without(params (string Decision, string Option)[] changes)
    {
        var choices = Containers.Choices.ToDictionary();
        foreach (var (decision, option) in changes)
        {
            choices[decision] = option;
        }

        return Containers with { Choices = choices };
    }

    public static Dictionary<string, Technology> Roles(params (string Role, string Id)[] roles) =>
        roles.ToDictionary(role => role.Role, role => Knowledge.Technologies.First(technology => technology.Id == role.Id));

    public static Ledger Brief(params (string Fact, FactValue Value)[] facts) => facts.Aggregate(Ledger.Empty, (ledger, fact) =>
        ledger.With(new Fact(fact.Fact, fact.Value, FactCatalogue.Find(fact.Fact).Unit, FactKind.Stated, "as said", new FactSource("m1", "the asker"))));

    public static Ledger Crowd => Brief((FactIds.ConcurrentUsers, FactValue.Of(100_000)), (FactIds.LoadShape, FactValue.Of("sale-days")));

    public static IReadOnlyList<Figure> Load(Ledger brief) => LoadModel.From(brief, Profile, 7);

    public static double Value(this IReadOnlyList<Figure> figures, string id) => figures.Single(figure => figure.Id == id).Value;
}
