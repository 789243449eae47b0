using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;
using FsCheck;
using FsCheck.Fluent;

namespace BackendArchitect.Engine.Tests.Sizing;

/// <summary>What must hold for any load, not only for the examples.</summary>
public sealed class ModelPropertyTests
{
    private static readonly Arbitrary<int> Load = Gen.Choose(1, 2_000_000).ToArbitrary();

    [Fact]
    public void More_people_never_need_less() => Prop.ForAll(Load, Load, (first, second) =>
    {
        var (few, many) = (Sized(Math.Min(first, second)), Sized(Math.Max(first, second)));
        string[] growing = ["app_instances", "store_writes_per_second", "store_reads_per_second", "cache_gb", "worker_instances"];
        return growing.All(id => Vcpus(few, id) <= Vcpus(many, id));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_figure_is_finite_and_none_is_negative() => Prop.ForAll(Load, people =>
        Sized(people).Figures.All(figure => double.IsFinite(figure.Value) && figure.Value >= 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_planned_carries_the_planned_peak() => Prop.ForAll(Gen.Choose(1, 500_000).ToArbitrary(), people =>
        Sized(people).BreakPoints.Where(point => point.Part != "Database" || !point.Resource.Contains("storage", StringComparison.Ordinal)).All(point => point.Multiple >= 1)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_busy_month_never_costs_less_than_an_ordinary_one() => Prop.ForAll(Load, people =>
    {
        var load = ShopStack.Load(Crowd(people));
        var scope = ShopStack.Containers.Choices.Aggregate(Scope.Of(Crowd(people)).With(load), (scope, choice) => scope.WithChoice(choice.Key, choice.Value));
        var estimate = CostModel.From(new CostBasis(Crowd(people), scope, load, ShopStack.Knowledge.Prices), CapacityModel.From(load, ShopStack.Containers), ShopStack.Containers);
        return estimate.Low <= estimate.High && estimate.Lines.Sum(line => line.High) == estimate.High;
    }).QuickCheckThrowOnFailure();

    /// <summary>Instances grow in size as well as in number, so their vCPU are compared.</summary>
    private static double Vcpus(Capacity capacity, string id) =>
        capacity.Figures.Value(id) * (id == "app_instances" ? capacity.Figures.Value("app_vcpu") : 1);

    private static Capacity Sized(int people) => CapacityModel.From(ShopStack.Load(Crowd(people)), ShopStack.Containers);

    private static Ledger Crowd(int people) =>
        ShopStack.Brief((FactIds.ConcurrentUsers, FactValue.Of(people)), (FactIds.LoadShape, FactValue.Of("sale-days")));
}
