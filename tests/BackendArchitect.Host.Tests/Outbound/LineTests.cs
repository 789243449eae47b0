using BackendArchitect.Host.Outbound;

namespace BackendArchitect.Host.Tests.Outbound;

public sealed class LineTests
{
    private static readonly Rate[] OneASecond = [new Rate(1, TimeSpan.FromSeconds(1))];
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("slack")]
    [InlineData("botframework")]
    public void No_limit_of_a_platform_is_passed_in_any_stretch_of_time(string channel)
    {
        var rates = PaceLimits.Of(channel).Place;
        var sent = Drain(rates, 2500);

        Assert.All(rates, rate => Assert.All(
            Enumerable.Range(0, sent.Count - rate.Count),
            at => Assert.True(sent[at + rate.Count] - sent[at] >= rate.Period, $"{rate.Count + 1} within {sent[at + rate.Count] - sent[at]}")));
    }

    [Fact]
    public void Slack_takes_ten_at_once_and_then_one_a_second_on_average()
    {
        var sent = Drain(PaceLimits.Of("slack").Place, 30);

        Assert.Equal(Start, sent[9]);
        Assert.Equal(Start.AddSeconds(20), sent[29]);
    }

    [Fact]
    public void Who_waits_keeps_the_place_however_often_it_asks()
    {
        var line = new Line();
        line.Ask(OneASecond, "a", Start);

        var second = line.Ask(OneASecond, "b", Start);
        var third = line.Ask(OneASecond, "c", Start);

        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)), (second, third));
        Assert.Equal(TimeSpan.FromSeconds(1), line.Ask(OneASecond, "b", Start));
        Assert.Equal(TimeSpan.Zero, line.Ask(OneASecond, "b", Start.AddSeconds(1)));
        Assert.Equal(TimeSpan.FromSeconds(1), line.Ask(OneASecond, "c", Start.AddSeconds(1)));
    }

    [Fact]
    public void Silence_a_platform_asks_for_holds_for_all_who_wait()
    {
        var line = new Line();
        line.Ask(OneASecond, "a", Start);
        line.Ask(OneASecond, "b", Start);

        line.Close(Start, TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(29), line.Ask(OneASecond, "b", Start.AddSeconds(1)));
        Assert.Equal(TimeSpan.FromSeconds(30), line.Ask(OneASecond, "c", Start.AddSeconds(1)));
    }

    [Fact]
    public void A_line_nobody_waits_in_is_forgotten_after_a_while()
    {
        var line = new Line();
        line.Ask(OneASecond, "a", Start);

        Assert.False(line.IsIdle(Start + Line.Remembered - TimeSpan.FromSeconds(1)));
        Assert.True(line.IsIdle(Start + Line.Remembered));
    }

    /// <summary>All come at the same moment, and each comes again when it was told to.</summary>
    private static List<DateTimeOffset> Drain(IReadOnlyList<Rate> rates, int count)
    {
        var line = new Line();
        var waiting = new PriorityQueue<string, DateTimeOffset>(Enumerable.Range(0, count).Select(number => ($"{number}", Start)));
        var sent = new List<DateTimeOffset>();
        while (waiting.TryDequeue(out var ticket, out var now))
        {
            var wait = line.Ask(rates, ticket, now);
            if (wait > TimeSpan.Zero)
            {
                waiting.Enqueue(ticket, now + wait);
            }
            else
            {
                sent.Add(now);
            }
        }

        return sent;
    }
}
