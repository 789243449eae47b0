using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Tests.Sizing;

public sealed class BreakPointTests
{
    private readonly IReadOnlyList<Figure> _load = ShopStack.Load(ShopStack.Crowd);

    [Fact]
    public void C6_The_first_component_to_saturate_is_named_with_its_load()
    {
        var first = CapacityModel.From(_load, ShopStack.Containers).BreakPoints[0];

        // 8 vCPU × 300 ÷ (796.57 + 1,158.09 ÷ 5) = 2,400 ÷ 1,028.19
        Assert.Equal("Database", first.Part);
        Assert.Equal(2.334, first.Multiple, 3);
        Assert.Equal(22_884, first.Load, 0);
        Assert.Contains("larger node", first.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_told_nearest_first()
    {
        var multiples = CapacityModel.From(_load, ShopStack.Containers).BreakPoints.Select(point => point.Multiple).ToList();

        Assert.Equal(multiples.Order(), multiples);
        Assert.All(multiples, multiple => Assert.True(multiple > 0));
    }

    [Fact]
    public void C6_Raising_the_capacity_of_the_first_component_moves_the_break_point()
    {
        var strong = ShopStack.Containers with { Roles = ShopStack.Containers.Roles.ToDictionary(role => role.Key, role => role.Key != "relational-store" ? role.Value : role.Value with
        {
            Limits = role.Value.Limits.ToDictionary(limit => limit.Key, limit => limit.Key == "write-tps-per-vcpu" ? limit.Value with { Value = 320 } : limit.Value),
        }) };

        var (before, after) = (CapacityModel.From(_load, ShopStack.Containers).BreakPoints, CapacityModel.From(_load, strong).BreakPoints);
        Assert.True(after[0].Multiple > before[0].Multiple);
        Assert.Equal(before[0].Multiple * 320 / 300, after.Single(point => point.Resource == before[0].Resource).Multiple, 9);
        // What is not the database stays where it was.
        Assert.Equal(before.Where(point => point.Part != "Database"), after.Where(point => point.Part != "Database"));
    }

    [Fact]
    public void Connections_break_before_a_pooler_is_there()
    {
        var load = ShopStack.Load(ShopStack.Brief((FactIds.RequestsPerSecond, FactValue.Of(1000))));

        var capacity = CapacityModel.From(load, ShopStack.Containers);

        Assert.Equal(0, capacity.Figures.Value("connection_pooler"));
        Assert.Contains(capacity.BreakPoints, point => point.Resource == "connections" && point.Next.Contains("pooler", StringComparison.Ordinal));
    }

    [Fact]
    public void A_platform_that_cannot_carry_the_peak_says_so()
    {
        var stack = ShopStack.Without(("hosting", "platform"), ("edge", "none")) with
        {
            Roles = ShopStack.Roles(("application-framework", "express"), ("platform-hosting", "azure-app-service"), ("relational-store", "azure-database-postgresql")),
        };
        var load = ShopStack.Load(ShopStack.Brief((FactIds.RequestsPerSecond, FactValue.Of(20_000))));

        var point = CapacityModel.From(load, stack).BreakPoints.Single(point => point.Part == "Application");

        // 30 instances × 4 vCPU × 100 requests/s ÷ 20,000
        Assert.Equal(0.6, point.Multiple, 9);
    }

    [Fact]
    public void Functions_break_at_the_quota_of_executions()
    {
        var stack = new ChosenStack(
            new Dictionary<string, string> { ["architecture-style"] = "serverless", ["hosting"] = "functions", ["primary-store"] = "key-value" },
            ShopStack.Roles(("application-framework", "express"), ("function-hosting", "aws-lambda"), ("key-value-store", "dynamodb")));

        var point = CapacityModel.From(_load, stack).BreakPoints.Single(point => point.Resource == "executions at once");

        // 1,000 executions ÷ (9,803.92 × 0.2 s)
        Assert.Equal(0.51, point.Multiple, 2);
    }
}
