using BackendArchitect.Engine.Sizing;
using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Tests.Sizing;

/// <summary>Every expectation here was computed by hand.</summary>
public sealed class FormulaTests
{
    [Theory]
    [InlineData(100_000, 10, 0.2, 9803.92)]
    [InlineData(1000, 2.5, 0, 400)]
    [InlineData(1000, 5, 0, 200)]
    [InlineData(0, 10, 0.2, 0)]
    public void People_with_pauses_cause_requests(double people, double think, double response, double expected) =>
        Assert.Equal(expected, Laws.Interactive(new People(people), new Seconds(think), new Seconds(response)).Value, 2);

    [Fact]
    public void Rate_times_time_is_in_progress() =>
        Assert.Equal(200, Laws.InFlight(new RequestsPerSecond(1000), new Milliseconds(200)), 9);

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.8, 5)]
    [InlineData(0.9, 10)]
    public void Waiting_grows_as_a_server_fills(double utilisation, double times) =>
        Assert.Equal(times, Laws.Response(new Seconds(1), utilisation).Value, 9);

    [Fact]
    public void A_full_server_has_no_response_time() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Laws.Response(new Seconds(1), 1));

    [Theory]
    [InlineData(100_000, 50, 3, 173.61)]
    [InlineData(20_000, 50, 3, 34.72)]
    [InlineData(200_000, 40, 4, 370.37)]
    public void A_day_of_people_peaks(double people, double requests, double factor, double expected) =>
        Assert.Equal(expected, Traffic.Peak(new People(people), requests, factor).Value, 2);

    [Fact]
    public void A_day_of_requests_peaks() => Assert.Equal(300, Traffic.FromDay(8_640_000, 3).Value, 9);

    [Fact]
    public void A_load_splits_into_reads_and_writes() =>
        Assert.Equal(612.75, Traffic.Writes(new RequestsPerSecond(9804), 15).Value, 2);

    [Fact]
    public void One_request_a_second_is_two_and_a_half_million_a_month() =>
        Assert.Equal(2_628_000, Traffic.InMonth(new RequestsPerSecond(1)).Value);

    [Fact]
    public void Writes_fill_the_store() => Assert.Equal(39.42, Volume.Growth(new RequestsPerSecond(10), 1000).Value, 9);

    [Fact]
    public void Growth_is_counted_in() =>
        Assert.Equal(490, Volume.After(new Gigabytes(100), new GigabytesPerMonth(10), 24, 2.25).Value, 9);

    [Fact]
    public void Ten_kilobytes_a_second_leave_26_gigabytes_a_month() =>
        Assert.Equal(26.28, Volume.Egress(new RequestsPerSecond(1), 10).Value, 9);

    [Fact]
    public void A_line_a_request_logs_1_3_gigabytes_a_month() =>
        Assert.Equal(1.314, Volume.Logs(new RequestsPerSecond(1)).Value, 9);

    [Theory]
    [InlineData(1000, 100, 2, 99, 9)]
    [InlineData(9804, 100, 2, 99.9, 75)]
    [InlineData(35, 400, 1, 99, 2)]
    [InlineData(0, 400, 1, 99, 1)]
    [InlineData(0, 400, 1, 99.9, 2)]
    public void Instances_have_headroom_and_a_spare(double peak, double plan, double vcpu, double target, int expected) =>
        Assert.Equal(expected, Servers.Instances(new RequestsPerSecond(peak), new RequestsPerSecond(plan), vcpu, new Availability(target)));

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 5)]
    [InlineData(4, 9)]
    public void Each_instance_keeps_a_small_pool(double vcpu, int expected) => Assert.Equal(expected, Servers.Pool(vcpu).Value);

    [Fact]
    public void Database_size_follows_from_writes_and_a_fifth_of_reads() =>
        Assert.Equal(3.8, Servers.DatabaseVcpu(new RequestsPerSecond(613), new RequestsPerSecond(735), 300, 5), 9);

    [Theory]
    [InlineData(0.4, 1)]
    [InlineData(3.8, 4)]
    [InlineData(33, 48)]
    [InlineData(200, 64)]
    public void Machines_come_in_sizes(double needed, int expected) => Assert.Equal(expected, Servers.Size(needed, 64));

    [Theory]
    [InlineData(4228, 10, 7.248)]
    [InlineData(10, 10, 1)]
    public void Cache_holds_what_is_asked_for_again(double reads, double kilobytes, double expected) =>
        Assert.Equal(expected, Servers.Cache(new RequestsPerSecond(reads), kilobytes).Value, 3);

    [Fact]
    public void Two_parts_in_a_row_are_less_available_than_either() =>
        Assert.Equal(99.8001, Uptime.Series([new Availability(99.9), new Availability(99.9)]).Percent, 6);

    [Fact]
    public void The_published_composite_of_four_parts_comes_out_the_same() =>
        Assert.Equal(99.72, Uptime.Series([new(99.98), new(99.95), new(99.80), new(99.99)]).Percent, 2);

    [Theory]
    [InlineData(99, 2, 99.99)]
    [InlineData(99.9, 2, 99.99)]
    [InlineData(90, 2, 99)]
    [InlineData(99.999, 2, 99.999)]
    public void Copies_in_one_region_are_credited_with_four_nines_at_most(double one, int copies, double expected) =>
        Assert.Equal(expected, Uptime.Parallel(new Availability(one), copies).Percent, 9);

    [Fact]
    public void Three_nines_are_43_minutes_a_month() => Assert.Equal(43.2, Uptime.DownMinutesInMonth(new Availability(99.9)), 6);

    [Fact]
    public void An_availability_above_everything_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Availability(100.1));
}
