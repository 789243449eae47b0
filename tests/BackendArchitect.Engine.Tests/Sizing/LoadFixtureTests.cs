using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Sizing;
using BackendArchitect.Engine.Sizing.Units;
using Microsoft.CSharp.RuntimeBinder;

namespace BackendArchitect.Engine.Tests.Sizing;

/// <summary>86,400 people a day, ten requests each, four times as many at the peak: round numbers all the way.</summary>
public sealed class LoadFixtureTests
{
    private static readonly LoadProfile Profile = new(10, 10, 9, 4, 10, 1000, 0.5, 0.5, 300, 99.9, "Fixture.");

    private readonly IReadOnlyList<Figure> _load = LoadModel.From(
        ShopStack.Brief((FactIds.DailyUsers, FactValue.Of(86_400)), (FactIds.DataVolume, FactValue.Of(100)), (FactIds.GrowthPerYear, FactValue.Of(1))), Profile, 3);

    [Theory]
    [InlineData("peak_rps", 40)] // 86,400 × 10 ÷ 86,400 s × 4
    [InlineData("average_rps", 10)] // 40 ÷ 4
    [InlineData("in_flight", 8)] // L = λW: 40 × 0.2 s
    [InlineData("peak_writes_per_second", 4)] // 40 ÷ 10
    [InlineData("peak_reads_per_second", 36)]
    [InlineData("peak_jobs_per_second", 2)]
    [InlineData("requests_per_month", 26_280_000)] // 10 × 2,628,000 s
    [InlineData("stored_gb_two_years", 194.608)] // 100 + 1 write/s × 1,000 bytes × 1.5 × 2,628,000 s × 24
    [InlineData("egress_gb_month", 262.8)] // 10 × 10 kB × 2,628,000 s
    [InlineData("log_gb_month", 13.14)] // 10 × 500 bytes × 2,628,000 s
    public void C1_A_fixture_has_exactly_these_loads(string figure, double expected) => Assert.Equal(expected, _load.Value(figure), 9);

    [Theory]
    [InlineData("peak_rps", "daily_users × requests_per_user_day ÷ 86,400 s × peak_factor", "requests/s")]
    [InlineData("in_flight", "peak_rps × response_time_s", "requests")]
    [InlineData("egress_gb_month", "average_rps × response_kb × 2.628", "GB/month")]
    [InlineData("average_rps", "peak_rps × duty_cycle", "requests/s")]
    public void C1_Every_load_has_its_formula_and_unit(string id, string formula, string unit)
    {
        var figure = _load.Single(figure => figure.Id == id);

        Assert.Equal(formula, figure.Formula);
        Assert.Equal(unit, figure.Unit);
    }

    [Fact]
    public void C1_No_figure_is_without_a_formula_or_words() =>
        Assert.All(_load, figure => Assert.False(string.IsNullOrWhiteSpace(figure.Formula)));

    public static TheoryData<object, object> Unlike => new()
    {
        { new Seconds(1), new Gigabytes(1) },
        { new RequestsPerSecond(1), new People(1) },
        { new RequestsPerSecond(1), new CountPerMonth(1) },
        { new Gigabytes(1), new GigabytesPerMonth(1) },
        { new Connections(1), new RequestsPerSecond(1) },
        { new Availability(99), new Seconds(1) },
    };

    /// <summary>The run-time binder follows the compiler's rules: what it refuses does not compile.</summary>
    [Theory]
    [MemberData(nameof(Unlike))]
    public void C1_Unlike_units_cannot_be_added_in_either_order(object left, object right)
    {
        Assert.Throws<RuntimeBinderException>(() => (object)((dynamic)left + (dynamic)right));
        Assert.Throws<RuntimeBinderException>(() => (object)((dynamic)right + (dynamic)left));
    }

    [Fact]
    public void C1_A_bare_number_is_not_a_rate()
    {
        Assert.Throws<RuntimeBinderException>(() => (object)Laws.InFlight((dynamic)1000.0, new Seconds(1)));
        Assert.Throws<RuntimeBinderException>(() => (object)Laws.InFlight((dynamic)new People(1000), new Seconds(1)));
        Assert.Equal(1000, (double)Laws.InFlight((dynamic)new RequestsPerSecond(1000), new Seconds(1)));
    }
}
