using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Sizing;
using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Tests.Sizing;

/// <summary>
/// Twenty sizes, each checked by the arithmetic beside it: 100 requests/s a vCPU (Express), headroom 1.5 (a target utilisation
/// of two thirds), one spare; 16 requests hold one write, a write makes 0.3 jobs; the edge takes 15/16 × 0.92 × 0.5 = 43.125 %.
/// </summary>
public sealed class GoldenSizeTests
{
    [Theory]
    [InlineData(10, "none", "none", "none", 99, 2, 1, 6, 0, 0, 0)] // 10 × 1.5 ÷ 100 = 0.15 → 1 + 1; workers 0; 2 × 3 + 0 × 3 = 6 ≤ 80
    [InlineData(10, "none", "none", "none", 99.9, 2, 1, 6, 0, 0, 0)] // 10 × 1.5 ÷ 100 = 0.15 → 1 + 1; workers 0; 2 × 3 + 0 × 3 = 6 ≤ 80
    [InlineData(50, "none", "none", "work-queue", 99, 2, 1, 9, 0, 0, 1)] // 50 × 1.5 ÷ 100 = 0.75 → 1 + 1; workers 1; 2 × 3 + 1 × 3 = 9 ≤ 80
    [InlineData(50, "none", "none", "work-queue", 99.9, 2, 1, 12, 0, 0, 1)] // 50 × 1.5 ÷ 100 = 0.75 → 1 + 1; workers 2; 2 × 3 + 2 × 3 = 12 ≤ 80
    [InlineData(200, "none", "none", "work-queue", 99.9, 4, 1, 18, 0, 0, 1)] // 200 × 1.5 ÷ 100 = 3 → 3 + 1; workers 2; 4 × 3 + 2 × 3 = 18 ≤ 80
    [InlineData(200, "cdn", "none", "work-queue", 99.9, 3, 1, 15, 0, 0, 1)] // 113.75 × 1.5 ÷ 100 = 1.71 → 2 + 1; workers 2; 3 × 3 + 2 × 3 = 15 ≤ 80
    [InlineData(500, "none", "none", "work-queue", 99.9, 9, 1, 33, 0, 0, 1)] // 500 × 1.5 ÷ 100 = 7.5 → 8 + 1; workers 2; 9 × 3 + 2 × 3 = 33 ≤ 80
    [InlineData(500, "cdn", "shared-cache", "work-queue", 99.9, 6, 1, 24, 0, 1, 1)] // 284.38 × 1.5 ÷ 100 = 4.27 → 5 + 1; workers 2; 6 × 3 + 2 × 3 = 24 ≤ 80; 215.62 × 600 × 0.2 × 10 kB ÷ 0.7
    [InlineData(1000, "none", "shared-cache", "work-queue", 99.9, 16, 1, 57, 0, 1.479, 1)] // 1000 × 1.5 ÷ 100 = 15 → 15 + 1; workers 3; 16 × 3 + 3 × 3 = 57 ≤ 80; 862.5 × 600 × 0.2 × 10 kB ÷ 0.7
    [InlineData(1000, "cdn", "shared-cache", "work-queue", 99.95, 10, 1, 39, 0, 1, 1)] // 568.75 × 1.5 ÷ 100 = 8.53 → 9 + 1; workers 3; 10 × 3 + 3 × 3 = 39 ≤ 80; 431.25 × 600 × 0.2 × 10 kB ÷ 0.7
    [InlineData(2000, "none", "none", "work-queue", 99.9, 31, 1, 105, 1, 0, 1)] // 2000 × 1.5 ÷ 100 = 30 → 30 + 1; workers 4; 31 × 3 + 4 × 3 = 105 > 80
    [InlineData(2000, "cdn", "shared-cache", "event-stream", 99.9, 19, 1, 69, 0, 1.479, 4)] // 1137.5 × 1.5 ÷ 100 = 17.06 → 18 + 1; 37.5 jobs/s × 2 × 1.5 ÷ 50 = 2.25 → 4 workers; 19 × 3 + 4 × 3 = 69 ≤ 80; 862.5 × 600 × 0.2 × 10 kB ÷ 0.7
    [InlineData(2666, "none", "none", "none", 99.9, 41, 1, 123, 1, 0, 0)] // 2666 × 1.5 ÷ 100 = 39.99 → 40 + 1; workers 0; 41 × 3 + 0 × 3 = 123 > 80
    [InlineData(2667, "none", "none", "none", 99.9, 22, 2, 110, 1, 0, 0)] // 2667 × 1.5 ÷ 200 = 20 → 21 + 1; workers 0; 22 × 5 + 0 × 3 = 110 > 80
    [InlineData(5000, "cdn", "shared-cache", "work-queue", 99.9, 23, 2, 136, 1, 3.696, 1)] // 2843.75 × 1.5 ÷ 200 = 21.33 → 22 + 1; workers 7; 23 × 5 + 7 × 3 = 136 > 80; 2156.25 × 600 × 0.2 × 10 kB ÷ 0.7
    [InlineData(5000, "none", "shared-cache", "event-stream", 99.9, 39, 2, 216, 1, 7.393, 7)] // 5000 × 1.5 ÷ 200 = 37.5 → 38 + 1; 93.75 jobs/s × 2 × 1.5 ÷ 50 = 5.62 → 7 workers; 39 × 5 + 7 × 3 = 216 > 80; 4312.5 × 600 × 0.2 × 10 kB ÷ 0.7
    [InlineData(10000, "cdn", "shared-cache", "work-queue", 99.9, 44, 2, 259, 1, 7.393, 1)] // 5687.5 × 1.5 ÷ 200 = 42.66 → 43 + 1; workers 13; 44 × 5 + 13 × 3 = 259 > 80; 4312.5 × 600 × 0.2 × 10 kB ÷ 0.7
    [InlineData(20000, "cdn", "shared-cache", "event-stream", 99.9, 44, 4, 468, 1, 14.786, 24)] // 11375 × 1.5 ÷ 400 = 42.66 → 43 + 1; 375 jobs/s × 2 × 1.5 ÷ 50 = 22.5 → 24 workers; 44 × 9 + 24 × 3 = 468 > 80; 8625 × 600 × 0.2 × 10 kB ÷ 0.7
    [InlineData(50000, "cdn", "shared-cache", "event-stream", 99.95, 108, 4, 1146, 1, 36.964, 58)] // 28437.5 × 1.5 ÷ 400 = 106.64 → 107 + 1; 937.5 jobs/s × 2 × 1.5 ÷ 50 = 56.25 → 58 workers; 108 × 9 + 58 × 3 = 1146 > 80; 21562.5 × 600 × 0.2 × 10 kB ÷ 0.7
    [InlineData(100000, "cdn", "shared-cache", "event-stream", 99.99, 215, 4, 2277, 1, 73.929, 114)] // 56875 × 1.5 ÷ 400 = 213.28 → 214 + 1; 1875 jobs/s × 2 × 1.5 ÷ 50 = 112.5 → 114 workers; 215 × 9 + 114 × 3 = 2277 > 80; 43125 × 600 × 0.2 × 10 kB ÷ 0.7
    public void C2_Sizes_are_those_of_the_golden_table(
        double peak, string edge, string cache, string messaging, double target, int instances, double vcpu, int connections, int pooler, double cacheGb, int partitions)
    {
        var figures = Sized(peak, target, ("edge", edge), ("cache", cache), ("messaging", messaging));

        Assert.Equal(instances, figures.Value("app_instances"));
        Assert.Equal(vcpu, figures.Value("app_vcpu"));
        Assert.Equal(connections, figures.Value("app_connections"));
        Assert.Equal(pooler, figures.Value("connection_pooler"));
        Assert.Equal(cacheGb, figures.Value("cache_gb"), 3);
        Assert.Equal(partitions, figures.Value("queue_partitions"));
    }

    [Theory]
    [InlineData(1000, 100, 2, 99, 9)] // 1,000 ÷ (200 × ⅔) = 7.5 → 8, and one spare
    [InlineData(400, 100, 1, 99.9, 7)] // 400 ÷ (100 × ⅔) = 6, and one spare
    [InlineData(1, 400, 1, 99.9, 2)]
    public void C2_Instances_are_the_peak_over_what_one_carries_at_its_target_utilisation_and_one_more(double peak, double plan, double vcpu, double target, int expected)
    {
        var instances = Servers.Instances(new RequestsPerSecond(peak), new RequestsPerSecond(plan), vcpu, new Availability(target));

        Assert.Equal(expected, instances);
        Assert.Equal(expected, (int)Math.Ceiling(Math.Round(peak / (plan * vcpu / Servers.Headroom), 9)) + 1);
    }

    [Fact]
    public void C2_Connections_stay_under_the_limit_of_the_engine_or_a_pooler_is_added()
    {
        double[] peaks = [1, 10, 50, 100, 200, 500, 1000, 3000, 9000, 30_000, 90_000];

        Assert.All(peaks, peak =>
        {
            var figures = Sized(peak, 99.9);
            var most = figures.Value("max_connections");
            Assert.True(figures.Value("db_connections") <= 0.8 * most);
            Assert.Equal(figures.Value("app_connections") > 0.8 * most, figures.Value("connection_pooler") == 1);
        });
    }

    [Fact]
    public void C2_A_stream_has_a_partition_for_each_ten_megabytes_and_for_each_consumer()
    {
        var load = ShopStack.Load(ShopStack.Brief((FactIds.EventsPerSecond, FactValue.Of(200_000))));

        var figures = CapacityModel.From(load, Streaming).Figures;

        // 200,000 events/s × 1,500 bytes = 300 MB/s ÷ 10; 200,000 × 0.05 × 1.5 ÷ 50 = 300 workers and a spare.
        Assert.Equal(301, figures.Value("queue_partitions"));
        // 200,000 × 1.5 ÷ 30,000 a broker
        Assert.Equal(10, figures.Value("broker_nodes"));
    }

    [Fact]
    public void C2_Events_beside_people_are_carried_by_the_application_too()
    {
        var people = ShopStack.Brief((FactIds.DailyUsers, FactValue.Of(3000)));
        var both = people.With(ShopStack.Brief((FactIds.EventsPerSecond, FactValue.Of(20_000))).Facts);

        var (few, many) = (CapacityModel.From(ShopStack.Load(people), Streaming).Figures, CapacityModel.From(ShopStack.Load(both), Streaming).Figures);

        Assert.Equal(2, few.Value("app_instances"));
        // (5.2 + 20,000 ÷ 10) × 1.5 ÷ 100 = 30.1 → 31 and a spare
        Assert.Equal(32, many.Value("app_instances"));
    }

    [Fact]
    public void C2_Open_connections_are_held_by_memory()
    {
        var load = ShopStack.Load(ShopStack.Brief((FactIds.ConcurrentUsers, FactValue.Of(200_000)), (FactIds.Realtime, FactValue.Of("yes"))));

        var figures = CapacityModel.From(load, ShopStack.Containers).Figures;

        // 200,000 ÷ (10,000 × 2 GB), and a spare; the requests of so many need more instances than that.
        Assert.Equal(11, figures.Value("connection_nodes"));
        Assert.True(figures.Value("app_instances") >= 11);
    }

    private static ChosenStack Streaming => ShopStack.Without(("messaging", "event-stream"), ("edge", "none"), ("cache", "none")) with
    {
        Roles = ShopStack.Roles(("application-framework", "express"), ("container-hosting", "ecs-fargate"), ("relational-store", "amazon-rds-postgresql"), ("event-stream", "amazon-msk")),
    };

    private static IReadOnlyList<Figure> Sized(double peak, double target, params (string, string)[] choices) =>
        CapacityModel.From(ShopStack.Load(ShopStack.Brief((FactIds.RequestsPerSecond, FactValue.Of(peak)), (FactIds.Availability, FactValue.Of(target)))), ShopStack.Without(choices)).Figures;
}
