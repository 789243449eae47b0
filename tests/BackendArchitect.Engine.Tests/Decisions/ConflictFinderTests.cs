using BackendArchitect.Engine.Decisions;
using Sample = BackendArchitect.Engine.Tests.Samples.Briefs;

namespace BackendArchitect.Engine.Tests.Decisions;

public sealed class ConflictFinderTests
{
    [Theory]
    [InlineData("Use PostgreSQL", "postgresql", "mongodb", "MongoDB for orders")]
    [InlineData("Use PostgreSQL", "postgresql", "mysql", "MySQL")]
    [InlineData("PostgreSQL for orders", "postgresql", "dynamodb", "DynamoDB for orders and carts")]
    [InlineData("Store orders in PostgreSQL", "postgresql", "mongodb", "MongoDB for orders")]
    [InlineData("Relational database", "relational", "mongodb", "MongoDB")]
    [InlineData("Modular monolith", "modular-monolith", "microservices", "microservices")]
    [InlineData("REST for public APIs", "rest", "graphql", "GraphQL for our partners")]
    [InlineData("Redis for sessions", "redis", "memcached", "Memcached for sessions")]
    [InlineData("RabbitMQ", "rabbitmq", "sqs", "SQS for background work")]
    [InlineData("Run on Kubernetes", "kubernetes", "aws-lambda", "Lambda for the backend")]
    [InlineData("Rolling", "rolling", "blue-green", "blue-green deployments")]
    public void X7_Two_things_for_the_same_work_are_a_conflict(string title, string recorded, string proposed, string words) =>
        Assert.Equal("ADR-0001", Assert.Single(Find(title, recorded, proposed, words)).Record.Id);

    [Theory]
    [InlineData("Use PostgreSQL", "postgresql", "postgresql", "PostgreSQL")]
    [InlineData("Use PostgreSQL", "postgresql", "amazon-aurora-postgresql", "Aurora")]
    [InlineData("Use PostgreSQL", "postgresql", "redis", "Redis for caching")]
    [InlineData("Use PostgreSQL", "postgresql", "opensearch", "OpenSearch")]
    [InlineData("Use PostgreSQL", "postgresql", "kafka", "Kafka")]
    [InlineData("Use PostgreSQL", "postgresql", "clickhouse", "ClickHouse for analytics")]
    [InlineData("Use PostgreSQL", "postgresql", "sqlite", "SQLite in tests")]
    [InlineData("Use PostgreSQL", "postgresql", "dynamodb", "DynamoDB for sessions")]
    [InlineData("PostgreSQL for orders", "postgresql", "mongodb", "MongoDB for the product catalogue")]
    [InlineData("Store orders in PostgreSQL", "postgresql", "mongodb", "MongoDB for the catalogue")]
    [InlineData("PostgreSQL for reporting", "postgresql", "mongodb", "MongoDB for orders")]
    [InlineData("RabbitMQ for background work", "rabbitmq", "kafka", "Kafka for clickstream")]
    [InlineData("REST for public APIs", "rest", "grpc", "gRPC between services")]
    [InlineData("Run on ECS", "ecs-fargate", "aws-lambda", "Lambda for image resizing")]
    [InlineData("Run on ECS", "ecs-fargate", "kubernetes", "Kubernetes for local development")]
    [InlineData("Modular monolith", "modular-monolith", "postgresql", "PostgreSQL")]
    [InlineData("Terraform", "terraform", "kubernetes", "Kubernetes")]
    [InlineData("Kubernetes", "kubernetes", "terraform", "Terraform")]
    [InlineData("Keycloak", "keycloak", "kong", "Kong as the gateway")]
    public void X7_Two_things_that_can_stand_side_by_side_are_none(string title, string recorded, string proposed, string words) =>
        Assert.Empty(Find(title, recorded, proposed, words));

    [Theory]
    [InlineData("proposed")]
    [InlineData("superseded")]
    [InlineData("rejected")]
    [InlineData("deprecated")]
    public void X7_What_does_not_bind_is_contradicted_by_nothing(string status) =>
        Assert.Empty(ConflictFinder.Find([new ProposedChoice("mongodb", "MongoDB")], [new StandingDecision("ADR-0001", "PostgreSQL", "postgresql", status, default)], Sample.Knowledge));

    [Fact]
    public void X7_No_two_technologies_without_a_common_role_or_decision_are_ever_a_conflict()
    {
        var knowledge = Sample.Knowledge;
        var decided = knowledge.Technologies.ToDictionary(technology => technology.Id, technology => technology.Fills.Select(filling => filling.Role).ToHashSet());
        HashSet<string> PointsOf(string id) => [.. knowledge.Decisions.Where(point => point.Options.Any(option => option.Role is { } role && decided[id].Contains(role))).Select(point => point.Id)];
        var points = decided.Keys.ToDictionary(id => id, PointsOf);
        ProposedChoice[] all = [.. decided.Keys.Select(id => new ProposedChoice(id, id))];

        Assert.All(decided.Keys, id =>
        {
            var conflicts = ConflictFinder.Find(all, [new StandingDecision("ADR-0001", id, id, "accepted", default)], knowledge);
            Assert.DoesNotContain(conflicts, conflict => conflict.Proposed == conflict.Recorded);
            var named = all.Where(put => conflicts.Any(conflict => conflict.Proposed == knowledge.Technologies.First(known => known.Id == put.Subject).Name)).ToList();
            Assert.All(named, put => Assert.True(decided[put.Subject].Overlaps(decided[id]) || points[put.Subject].Overlaps(points[id]), $"{id} against {put.Subject}"));
        });
    }

    private static IReadOnlyList<DecisionConflict> Find(string title, string recorded, string proposed, string words)
    {
        Assert.Contains(Known(), id => id == recorded);
        Assert.Contains(Known(), id => id == proposed);
        return ConflictFinder.Find([new ProposedChoice(proposed, words)], [new StandingDecision("ADR-0001", title, recorded, "accepted", new DateOnly(2026, 3, 1))], Sample.Knowledge);
    }

    private static IEnumerable<string> Known() => Sample.Knowledge.Technologies.Select(technology => technology.Id).Concat(Sample.Knowledge.Decisions.SelectMany(point => point.Options).Select(option => option.Id));
}
