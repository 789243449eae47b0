using BackendArchitect.Engine.Boundaries;
using Sample = BackendArchitect.Engine.Tests.Samples.Briefs;

namespace BackendArchitect.Engine.Tests.Boundaries;

public sealed class BoundaryTests
{
    [Fact]
    public void B10_Cut_quality_of_the_reference_example_is_the_documented_one()
    {
        var quality = CutQuality.Of(ReferenceShop.Map, ReferenceShop.ByHand);

        Assert.Equal(4, quality.Modules);
        Assert.Equal(12.0, quality.CallsAcross);
        Assert.Equal(0, quality.SharedWrites);
        Assert.Equal(0, quality.SplitTransactions);
    }

    [Fact]
    public void B10_The_proposed_cut_of_the_reference_example_is_the_documented_one()
    {
        var proposed = CutProposer.Propose(ReferenceShop.Map);

        Assert.Equal(
            ReferenceShop.ByHand.Modules.Select(module => string.Join(' ', module.Entities)).Order(StringComparer.Ordinal),
            proposed.Modules.Select(module => string.Join(' ', module.Entities)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void B10_A_cut_through_transactions_counts_each_of_them()
    {
        // By hand: keeping products, placing orders and taking payments are split; price, order_line and invoice are
        // written from outside. Browse 58, keep 2, place 8, follow 16, invoice 4, payment 4 and read 2 cross once each.
        var quality = CutQuality.Of(ReferenceShop.Map, ReferenceShop.Bad);

        Assert.Equal(3, quality.SplitTransactions);
        Assert.Equal(3, quality.SharedWrites);
        Assert.Equal(58 + 2 + 8 + 16 + 4 + 4 + 2 + 6, quality.CallsAcross);
        Assert.True(quality.Cohesion < CutQuality.Of(ReferenceShop.Map, ReferenceShop.ByHand).Cohesion);
    }

    [Fact]
    public void B10_The_order_of_entities_and_use_cases_does_not_change_the_cut()
    {
        var map = ReferenceShop.Map;
        var turned = map with { Entities = [.. map.Entities.Reverse()], UseCases = [.. map.UseCases.Reverse()] };

        Assert.Equal(
            CutProposer.Propose(map).Modules.Select(module => string.Join(' ', module.Entities)),
            CutProposer.Propose(turned).Modules.Select(module => string.Join(' ', module.Entities)));
    }

    [Fact]
    public void B10_A_shop_says_which_calls_cross_and_how_they_are_handled()
    {
        var plan = Architect.Design(Sample.Shop, Sample.Knowledge).Boundaries;

        Assert.Equal("modules", plan.Kind);
        Assert.Equal(["basket", "catalogue", "customers", "fulfilment", "inventory", "orders", "payments"], plan.Modules.Select(module => module.Id).Order(StringComparer.Ordinal));
        Assert.Equal(plan.Crossings.Where(crossing => crossing.Transaction), plan.Crossings.TakeWhile(crossing => crossing.Transaction));
        Assert.Contains(plan.Crossings, crossing => crossing is { Transaction: true, From: "orders", To: "inventory" } && crossing.Handled.Contains("One local transaction", StringComparison.Ordinal));
        Assert.All(plan.Crossings, crossing => Assert.True(crossing.PerSecond > 0 && crossing.Handled.Length > 0));
    }

    [Fact]
    public void B10_Each_entity_of_each_domain_is_in_one_module_and_a_finer_cut_has_more_calls_across()
    {
        foreach (var domain in Sample.Knowledge.Domains)
        {
            var design = Architect.Design(Sample.Of(("domain", domain.Id), ("team-size", "40")), Sample.Knowledge);
            var owned = design.Boundaries.Modules.SelectMany(module => module.Entities).ToList();

            Assert.Equal(design.Entities.Select(entity => entity.Id).Order(StringComparer.Ordinal), owned.Order(StringComparer.Ordinal));
            var byName = design.Boundaries.Compared.ToDictionary(cut => cut.Name, cut => cut.Quality);
            Assert.True(byName["one module for each entity"].CallsAcross >= byName["as designed"].CallsAcross, domain.Id);
            Assert.True(byName["one module for each entity"].Cohesion <= byName["by coupling alone"].Cohesion, domain.Id);
        }
    }
}
