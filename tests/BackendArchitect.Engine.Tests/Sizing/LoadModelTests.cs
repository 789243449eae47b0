using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Tests.Sizing;

public sealed class LoadModelTests
{
    private static readonly LoadProfile Shop = new(10, 50, 15, 3, 10, 1500, 0.92, 0.3, 300, 99.9, "Our default.");

    [Theory]
    [InlineData(FactIds.ConcurrentUsers, 100_000, 9803.92)]
    [InlineData(FactIds.DailyUsers, 100_000, 173.61)]
    [InlineData(FactIds.MonthlyUsers, 100_000, 34.72)]
    [InlineData(FactIds.RegisteredUsers, 100_000, 34.72)]
    [InlineData(FactIds.RequestsPerSecond, 100_000, 100_000)]
    [InlineData(FactIds.RequestsPerDay, 8_640_000, 300)]
    [InlineData(FactIds.TransactionsPerDay, 540_000, 300)]
    [InlineData(FactIds.WritesPerSecond, 100, 1600)]
    [InlineData(FactIds.EventsPerSecond, 5000, 5000)]
    [InlineData(FactIds.Tenants, 300, 10.42)]
    public void The_peak_follows_from_whatever_was_said(string fact, double value, double expected) =>
        Assert.Equal(expected, Value(Brief((fact, value)), "peak_rps"), 2);

    [Fact]
    public void The_nearest_thing_to_a_request_rate_wins() =>
        Assert.Equal(9803.92, Value(Brief((FactIds.RegisteredUsers, 5_000_000), (FactIds.ConcurrentUsers, 100_000)), "peak_rps"), 2);

    [Fact]
    public void What_was_said_goes_before_what_was_assumed()
    {
        var ledger = Ledger.Empty
            .With(Fact(FactIds.ConcurrentUsers, FactValue.Of(100_000)) with { Kind = FactKind.Assumed })
            .With(Fact(FactIds.DailyUsers, FactValue.Of(100_000)));

        Assert.Equal(173.61, Value(ledger, "peak_rps"), 2);
    }

    [Fact]
    public void With_nothing_said_a_thousand_people_a_day_are_assumed_aloud()
    {
        var figures = LoadModel.From(Ledger.Empty, Shop, 7);

        var people = figures.Single(figure => figure.Id == "daily_users_planned");
        Assert.Equal((1000, Provenance.Assumed), (people.Value, people.Provenance));
        Assert.Equal(1.736, figures.Single(figure => figure.Id == "peak_rps").Value, 3);
    }

    [Fact]
    public void A_sale_day_is_ten_ordinary_days()
    {
        var ledger = Brief((FactIds.ConcurrentUsers, 100_000)).With(Fact(FactIds.LoadShape, FactValue.Of("sale-days")));

        Assert.Equal(30, Value(ledger, "peak_factor"));
        Assert.Equal(10, Value(ledger, "peak_day_factor"));
        Assert.Equal(326.80, Value(ledger, "average_rps"), 2);
    }

    [Fact]
    public void Reads_and_writes_make_up_the_peak()
    {
        var ledger = Brief((FactIds.ConcurrentUsers, 100_000));

        Assert.Equal(612.75, Value(ledger, "peak_writes_per_second"), 2);
        Assert.Equal(9191.18, Value(ledger, "peak_reads_per_second"), 2);
        Assert.Equal(183.82, Value(ledger, "peak_jobs_per_second"), 2);
        Assert.Equal(1960.78, Value(ledger, "in_flight"), 2);
    }

    [Fact]
    public void Counted_writes_belong_to_the_load()
    {
        var ledger = Brief((FactIds.DailyUsers, 100_000), (FactIds.WritesPerSecond, 2000));

        Assert.Equal(2173.61, Value(ledger, "peak_rps"), 2);
        Assert.Equal(2000, Value(ledger, "peak_writes_per_second"));
        Assert.Equal(173.61, Value(ledger, "peak_reads_per_second"), 2);
    }

    [Fact]
    public void Data_grows_with_the_average_and_not_with_the_peak()
    {
        var ledger = Brief((FactIds.RequestsPerSecond, 160), (FactIds.DataVolume, 100), (FactIds.GrowthPerYear, 2));

        // 10 writes/s at the peak, 3.333 on average, 1,500 bytes, half as much again for indexes, 2.628 million seconds.
        Assert.Equal(100 + (19.71 * 24 * (1 + 4) / 2), Value(ledger, "stored_gb_two_years"), 6);
        Assert.Equal(640, Value(ledger, "peak_rps_two_years"));
        Assert.Equal(160.0 / 3 * 26.28, Value(ledger, "egress_gb_month"), 6);
    }

    [Theory]
    [InlineData(99.999, 1, 0)]
    [InlineData(99.99, 15, 5)]
    [InlineData(99.95, 15, 5)]
    [InlineData(99.9, 240, 60)]
    [InlineData(99.5, 1440, 1440)]
    public void Recovery_follows_from_availability(double availability, double rto, double rpo)
    {
        var ledger = Brief((FactIds.Availability, availability));

        Assert.Equal((rto, rpo), (Value(ledger, "rto_target_min"), Value(ledger, "rpo_target_min")));
    }

    [Fact]
    public void A_tight_latency_target_shortens_the_answer_planned_with() =>
        Assert.Equal(0.05, Value(Brief((FactIds.LatencyP95, 50)), "response_time_s"));

    [Fact]
    public void Every_figure_names_its_parents_and_every_assumption_says_why()
    {
        var figures = LoadModel.From(Brief((FactIds.RegisteredUsers, 100_000)), Shop, 7);

        var known = figures.Select(figure => figure.Id).ToHashSet();
        Assert.All(figures, figure => Assert.All(figure.From, parent => Assert.True(known.Contains(parent) || FactCatalogue.Knows(parent), $"{figure.Id} ← {parent}")));
        Assert.All(figures, figure => Assert.NotEmpty(figure.Formula));
        Assert.Equal(known.Count, figures.Count);
        Assert.Equal(Provenance.Assumed, figures.Single(figure => figure.Id == "daily_active_share").Provenance);
    }

    [Fact]
    public void Every_load_figure_is_there_whatever_was_said()
    {
        string[] sometimes = ["daily_active_share", "daily_users_per_tenant", "daily_users_planned", "writes_per_transaction", "heard_by", "file_kb_per_write", "library_gb", "pushed_messages_month", "connection_minutes_month", "come_on_a_day", "signed_in_share", "people_signed_in_month", "peak_minutes", "quiet_share", "tenant_databases", "media_mbit_s", "playing", "media_gb_month"];

        var ids = LoadModel.From(Ledger.Empty, Shop, 7).Select(figure => figure.Id);

        Assert.Empty(FigureCatalogue.Load.Select(figure => figure.Id).Except(sometimes).Except(ids));
    }

    private static double Value(Ledger ledger, string id) => LoadModel.From(ledger, Shop, 7).Single(figure => figure.Id == id).Value;

    private static Ledger Brief(params (string Fact, double Value)[] facts) =>
        facts.Aggregate(Ledger.Empty, (ledger, fact) => ledger.With(Fact(fact.Fact, FactValue.Of(fact.Value))));

    private static Fact Fact(string id, FactValue value) =>
        new(id, value, FactCatalogue.Find(id).Unit, FactKind.Stated, "as said", new FactSource("m1", "the asker"));
}
