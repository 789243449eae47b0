using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Tests.Sizing;

/// <summary>Hand-computed for 9,803.92 requests/s: 9,191.18 reads/s, 612.75 writes/s, 183.82 jobs/s.</summary>
public sealed class CapacityModelTests
{
    private readonly IReadOnlyList<Figure> _load = ShopStack.Load(ShopStack.Crowd);

    [Theory]
    [InlineData("edge_hit_share", 0.43125)]
    [InlineData("origin_rps", 5575.98)]
    [InlineData("plan_rps_per_vcpu", 100)]
    [InlineData("app_vcpu", 2)]
    [InlineData("app_instances", 43)]
    [InlineData("worker_instances", 13)]
    [InlineData("cache_hit_share", 0.76667)]
    [InlineData("cache_nodes", 2)]
    [InlineData("store_reads_per_second", 1158.09)]
    [InlineData("store_writes_per_second", 796.57)]
    [InlineData("db_vcpu", 8)]
    [InlineData("db_replicas", 1)]
    [InlineData("app_connections", 254)]
    [InlineData("connection_pooler", 1)]
    [InlineData("db_connections", 33)]
    [InlineData("services", 1)]
    public void The_shop_is_sized(string figure, double expected) =>
        Assert.Equal(expected, CapacityModel.From(_load, ShopStack.Containers).Figures.Value(figure), expected < 1 ? 5 : 2);

    [Fact]
    public void Every_capacity_figure_is_there_and_names_its_parents()
    {
        var figures = CapacityModel.From(_load, ShopStack.Containers).Figures;

        string[] costs = ["monthly_cost_high", "monthly_cost_low", "operations_days"];
        var known = figures.Concat(_load).Select(figure => figure.Id).ToHashSet();
        Assert.Equal(FigureCatalogue.Capacity.Select(figure => figure.Id).Except(costs).Order(), figures.Select(figure => figure.Id).Order());
        Assert.All(figures, figure => Assert.All(figure.From, parent => Assert.Contains(parent, known)));
    }

    [Fact]
    public void Without_edge_and_cache_the_database_takes_every_read()
    {
        var figures = CapacityModel.From(_load, ShopStack.Without(("edge", "none"), ("cache", "none"))).Figures;

        Assert.Equal(9191.18, figures.Value("store_reads_per_second"), 2);
        Assert.Equal(9803.92, figures.Value("origin_rps"), 2);
        Assert.Equal(0, figures.Value("cache_nodes"));
    }

    [Fact]
    public void Jobs_in_a_table_write_to_the_database_three_times() =>
        Assert.Equal(
            612.745 + (3 * 183.824),
            CapacityModel.From(_load, ShopStack.Without(("messaging", "table-queue"))).Figures.Value("store_writes_per_second"),
            2);

    [Fact]
    public void Microservices_are_one_a_context_and_work_more_for_each_request()
    {
        var figures = CapacityModel.From(_load, ShopStack.Without(("architecture-style", "microservices"))).Figures;

        Assert.Equal(7, figures.Value("services"));
        Assert.Equal(1.3, figures.Value("internal_calls"));
        Assert.Equal(56, figures.Value("app_instances"));
    }

    [Fact]
    public void A_small_load_still_gives_each_service_two_instances()
    {
        var load = ShopStack.Load(ShopStack.Brief((FactIds.RegisteredUsers, FactValue.Of(1000))));

        Assert.Equal(14, CapacityModel.From(load, ShopStack.Without(("architecture-style", "microservices"))).Figures.Value("app_instances"));
    }

    [Fact]
    public void Many_reads_go_to_replicas_and_writes_never()
    {
        var load = ShopStack.Load(ShopStack.Brief((FactIds.RequestsPerSecond, FactValue.Of(100_000))));

        var figures = CapacityModel.From(load, ShopStack.Without(("cache", "none"), ("edge", "none"))).Figures;

        // 93,750 reads/s ÷ 1,500 × 1.5 = 93.75 vCPU of reads against 40.6 vCPU of writes: three replicas and the standby.
        Assert.Equal(4, figures.Value("db_replicas"));
        Assert.Equal(48, figures.Value("db_vcpu"));
    }

    [Fact]
    public void One_database_node_earns_no_published_availability()
    {
        var load = ShopStack.Load(ShopStack.Crowd.With(ShopStack.Brief((FactIds.Availability, FactValue.Of(99.0))).Facts));

        var figure = CapacityModel.From(load, ShopStack.Containers).Figures.Single(figure => figure.Id == "availability_expected");

        Assert.Contains("Amazon RDS for PostgreSQL 99.5 %", figure.Formula, StringComparison.Ordinal);
    }

    [Fact]
    public void On_ordinary_days_the_application_shrinks_and_the_database_does_not()
    {
        var capacity = CapacityModel.From(_load, ShopStack.Containers);

        Assert.Equal(3, capacity.OrdinaryMonth.Value("app_instances"));
        Assert.DoesNotContain(capacity.OrdinaryMonth, figure => figure.Id.StartsWith("db_", StringComparison.Ordinal));
    }

    [Fact]
    public void A_busy_month_has_four_sale_days()
    {
        var capacity = CapacityModel.From(_load, ShopStack.Containers);

        var share = 4 / (730.0 / 24);
        Assert.Equal(_load.Value("requests_per_month") * (1 + (share * 9)), capacity.BusyMonth.Value("requests_per_month"), 0);
        Assert.Equal(3 + (share * 40), capacity.BusyMonth.Value("app_instances"), 9);
    }

    [Fact]
    public void Where_days_are_alike_the_busiest_month_runs_at_the_peak()
    {
        var load = ShopStack.Load(ShopStack.Brief((FactIds.ConcurrentUsers, FactValue.Of(100_000))));

        var capacity = CapacityModel.From(load, ShopStack.Containers);

        Assert.Equal(capacity.Figures.Value("app_instances"), capacity.BusyMonth.Value("app_instances"));
        Assert.Equal(load.Value("requests_per_month"), capacity.BusyMonth.Value("requests_per_month"));
    }
}
