using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Sizing;
using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Tests.Sizing;

/// <summary>Every expectation was computed by hand; the products are written out.</summary>
public sealed class AvailabilityTests
{
    /// <summary>The shop on its four published promises: CloudFront 99.9, ALB 99.99, Fargate 99.99, RDS 99.95.</summary>
    [Theory]
    [InlineData(99.9, "backup-restore", 99.9281097)] // (1 − 2 × 5 ÷ 525,600) × 0.9999 × 0.9999 × 0.9995
    [InlineData(99.9, "warm-standby", 99.9942431)] // (1 − 10 ÷ 525,600) × (1 − (1 − 0.99930011)² − 2 × 10 ÷ 525,600)
    [InlineData(99.9, "active-active", 99.997668)] // (1 − 10 ÷ 525,600) × (1 − 0.00069989² − 2 × 1 ÷ 525,600)
    [InlineData(99, "backup-restore", 99.3806209)] // 0.999 × 0.9999 × 0.9999 × 0.995: one database node, and an edge that fits the target
    public void C5_Series_and_parallel_of_a_design_are_the_hand_computed_values(double target, string recovery, double expected)
    {
        var budget = Shop(target, recovery);

        Assert.Equal(expected, budget.Expected, 6);
    }

    [Theory]
    [InlineData(new[] { 99.9, 99.9 }, 99.8001)]
    [InlineData(new[] { 99.98, 99.95, 99.8, 99.99 }, 99.7201770)]
    [InlineData(new[] { 99.5, 99.95, 99.99 }, 99.4403049)]
    public void C5_Parts_in_series_multiply(double[] parts, double expected) =>
        Assert.Equal(expected, Uptime.Series(parts.Select(part => new Availability(part))).Percent, 6);

    [Theory]
    [InlineData(99, 2, 99.99)]
    [InlineData(90, 3, 99.9)]
    [InlineData(99.5, 2, 99.99)] // 1 − 0.005² is 99.9975 %: one region is credited with 99.99 % at most
    public void C5_Copies_in_parallel_multiply_their_failures(double one, int copies, double expected) =>
        Assert.Equal(expected, Uptime.Parallel(new Availability(one), copies).Percent, 6);

    [Fact]
    public void C5_Every_part_says_what_it_takes_and_from_where_that_is_known()
    {
        var budget = Shop(99.9, "backup-restore");

        Assert.Equal(["Amazon CloudFront, with a way around it", "AWS Application Load Balancer", "AWS ECS on Fargate", "Amazon RDS for PostgreSQL"], budget.Parts.Select(part => part.Part));
        Assert.All(budget.Parts, part => Assert.Matches(@"service level agreement, \d{4}-\d\d-\d\d$", part.Source));
        // 0.05 % of 43,200 minutes.
        Assert.Equal(21.6, budget.Weakest!.LostMinutes, 6);
        Assert.Equal("Amazon RDS for PostgreSQL", budget.Weakest.Part);
        Assert.True(budget.IsKept);
    }

    [Fact]
    public void C5_A_target_above_the_result_is_a_finding_that_names_the_part_and_the_remedy()
    {
        var design = Architect.Design(Samples.Briefs.Payments.With(Samples.Briefs.Of((FactIds.Cloud, "aws")).Facts), Samples.Briefs.Knowledge);

        var finding = Assert.Single(design.Findings, finding => finding.Id == "RF07");
        Assert.Contains(design.Availability!.Weakest!.Part, finding.Says, StringComparison.Ordinal);
        Assert.Contains("a warm standby in a second region", finding.Says, StringComparison.Ordinal);
        Assert.True(design.Availability.Remedy!.Percent >= 99.95);
    }

    [Fact]
    public void C5_Two_regions_keep_four_nines_and_raise_nothing()
    {
        var design = Architect.Design(
            Samples.Briefs.Of((FactIds.Domain, "payments"), (FactIds.Availability, "99.99"), (FactIds.TeamSize, "12"), (FactIds.DailyUsers, "2000000"), (FactIds.Cloud, "aws"), (FactIds.BudgetPerMonth, "60000")),
            Samples.Briefs.Knowledge);

        Assert.Equal("warm-standby", design.Choice("disaster-recovery"));
        Assert.True(design.Availability!.IsKept);
        Assert.DoesNotContain(design.Findings, finding => finding.Id.StartsWith("RF07", StringComparison.Ordinal));
    }

    [Fact]
    public void C5_A_remedy_does_what_it_says()
    {
        var single = Shop(99, "backup-restore");
        var remedy = single.Remedies.First(remedy => remedy.Does.StartsWith("a second copy of Amazon RDS", StringComparison.Ordinal));

        // 0.999 × 0.9999 × 0.9999 × 0.9999
        Assert.Equal(99.870033, remedy.Percent, 6);
        Assert.Equal(single.Remedies.Select(remedy => remedy.Percent).OrderDescending(), single.Remedies.Select(remedy => remedy.Percent));
    }

    [Fact]
    public void C5_A_recovery_time_the_topology_cannot_keep_is_a_finding()
    {
        var scope = Engine.Rules.Conditions.Scope.Empty.With("stated", [FactIds.RecoveryTime]).With("rto_target_min", 30).With("rpo_target_min", 60);
        bool Fires(double back) => Engine.Rules.RuleChecker.Check(Samples.Briefs.Knowledge.Rules, scope.With("recovery_time_min", back).With("recovery_point_min", 5)).Any(finding => finding.Id == "RF07-recovery");

        Assert.True(Fires(Shop(99.9, "backup-restore", "recovery_time_min")));
        Assert.False(Fires(Shop(99.9, "warm-standby", "recovery_time_min")));
    }

    private static AvailabilityBudget Shop(double target, string recovery) => Sized(target, recovery).Availability;

    private static double Shop(double target, string recovery, string figure) => Sized(target, recovery).Figures.Value(figure);

    private static Capacity Sized(double target, string recovery)
    {
        var load = ShopStack.Load(ShopStack.Crowd.With(ShopStack.Brief((FactIds.Availability, FactValue.Of(target))).Facts));
        return CapacityModel.From(load, ShopStack.Without(("disaster-recovery", recovery)));
    }
}
