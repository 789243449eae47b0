using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Graphs;

namespace BackendArchitect.Engine.Tests.Graphs;

public sealed class SystemGraphTests
{
    private static readonly IReadOnlyList<SystemModel> Random = [.. Enumerable.Range(1, 500).Select(seed => RandomSystem.Of((uint)seed))];

    [Fact]
    public void X14_Articulation_points_are_those_a_brute_force_finds_on_500_random_graphs()
    {
        Assert.All(Random, model => Assert.Equal(new BruteForce(model).SinglePoints(), SystemGraph.Of(model).SinglePoints));
        Assert.InRange(Random.Count(model => SystemGraph.Of(model).SinglePoints.Count > 0), 50, 450);
    }

    [Fact]
    public void X14_Depth_is_that_of_a_brute_force_on_500_random_graphs()
    {
        Assert.All(Random, model => Assert.Equal(new BruteForce(model).Depth(), SystemGraph.Of(model).Chain.Depth));
        Assert.Contains(Random, model => SystemGraph.Of(model).Chain.Depth > 3);
    }

    [Fact]
    public void X14_Cycles_are_those_a_brute_force_finds_on_500_random_graphs()
    {
        Assert.All(Random, model => Assert.Equal(
            new BruteForce(model).Cycles(),
            SystemGraph.Of(model).Cycles.Select(cycle => string.Join(' ', cycle)).Order(StringComparer.Ordinal)));
        Assert.Contains(Random, model => SystemGraph.Of(model).Cycles.Any(cycle => cycle.Count > 2));
    }

    [Fact]
    public void X14_Blast_radius_is_that_of_a_brute_force_on_500_random_graphs()
    {
        Assert.All(Random, model =>
        {
            var (brute, graph) = (new BruteForce(model), SystemGraph.Of(model));
            Assert.All(model.Parts, part =>
            {
                var (stops, degrades) = brute.Blast(part.Id);
                Assert.Equal(stops, graph.Blast(part.Id).Stops);
                Assert.Equal(degrades, graph.Blast(part.Id).Degrades);
            });
        });
        Assert.Contains(Random, model => SystemGraph.Of(model).Blasts.Any(blast => blast.Stops.Count > 2));
    }

    [Fact]
    public void Two_services_that_write_one_database_share_it_unless_they_are_deployed_together()
    {
        SystemPart[] parts = [new("orders", PartKind.Service, "Orders"), new("mail", PartKind.Worker, "Mail"), new("pool", PartKind.Store, "Pooler"), new("db", PartKind.Store, "Database")];
        SystemLink[] links = [new("orders", "pool"), new("pool", "db"), new("mail", "db")];

        var apart = SystemGraph.Of(new SystemModel(parts, links)).SharedStores;
        var together = SystemGraph.Of(new SystemModel([.. parts.Select(part => part with { Release = "one" })], links)).SharedStores;

        var shared = Assert.Single(apart);
        Assert.Equal("db", shared.Store);
        Assert.Equal(["mail", "orders"], shared.Writers);
        Assert.Empty(together);
    }

    [Fact]
    public void A_database_for_each_service_on_one_cluster_is_not_shared()
    {
        SystemPart[] parts = [new("orders", PartKind.Service, "Orders"), new("stock", PartKind.Service, "Stock"), new("db", PartKind.Store, "Cluster")];

        Assert.Empty(SystemGraph.Of(new SystemModel(parts, [new("orders", "db") { Database = "orders" }, new("stock", "db") { Database = "stock" }])).SharedStores);
        Assert.Empty(SystemGraph.Of(new SystemModel(parts, [new("orders", "db"), new("stock", "db") { ReadsOnly = true }])).SharedStores);
    }

    [Fact]
    public void A_chain_names_its_services_and_adds_up_what_they_take()
    {
        SystemPart[] parts = [new("web", PartKind.Client, "Web"), .. "abc".Select(name => new SystemPart($"{name}", PartKind.Service, $"{name}"))];

        var chain = SystemGraph.Of(new SystemModel(parts, [new("web", "a"), new("a", "b") { LatencyMs = 40 }, new("b", "c") { LatencyMs = 25 }, new("c", "a") { Async = true }])).Chain;

        Assert.Equal(3, chain.Depth);
        Assert.Equal(["a", "b", "c"], chain.Path);
        Assert.Equal(65, chain.LatencyMs);
    }

    [Fact]
    public void A_link_to_nowhere_and_a_part_told_twice_are_refused_by_name()
    {
        SystemPart[] parts = [new("a", PartKind.Service, "A")];

        Assert.Contains("'b'", Assert.Throws<ArgumentException>(() => SystemGraph.Of(new SystemModel(parts, [new("a", "b")]))).Message, StringComparison.Ordinal);
        Assert.Contains("'a'", Assert.Throws<ArgumentException>(() => SystemGraph.Of(new SystemModel([.. parts, .. parts], []))).Message, StringComparison.Ordinal);
    }
}
