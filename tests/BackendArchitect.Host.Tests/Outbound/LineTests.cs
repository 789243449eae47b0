using BackendArchitect.Host.Outbound;

namespace BackendArchitect.Host.Tests.Outbound;

public sealed class LineTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("slack")]
    [InlineData("botframework")]
    public void No_limit_of_a_platform_is_passed_in_any_stretch_of_time(string channel)
    {
        var rates = PaceLimits.Of(channel).Place;
        var sent = Drain(new Line(rates), 2500);

        Assert.All(rates, rate => Assert.All(
            Enumerable.Range(0, sent.Count - rate.Count),
            at => Assert.True(sent[at + rate.Count] - sent[at] >= rate.Period, $"{rate.Count + 1} within {sent[at + rate.Count] - sent[at]}")));
    }

    [Fact]
    public void Slack_takes_ten_at_once_and_then_one_a_second_on_average()
    {
        var sent = Drain(new Line(PaceLimits.Of("slack").Place), 30);

        Assert.Equal(Start, sent[9]);
        Assert.Equal(Start.AddSeconds(20), sent[29]);
    }

    [Fact]
    public void Who_waits_keeps_the_place_however_often_it_asks()
    {
        var line = new Line([new Rate(1, TimeSpan.FromSeconds(1))]);
        line.Ask("a", Start);

        var second = line.Ask("b", Start);
        var third = line.Ask("c", Start);

        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)), (second, third));
        Assert.Equal(TimeSpan.FromSeconds(1), line.Ask("b", Start));
        Assert.Equal(TimeSpan.Zero, line.Ask("b", Start.AddSeconds(1)));
        Assert.Equal(TimeSpan.FromSeconds(1), line.Ask("c", Start.AddSeconds(1)));
    }

    [Fact]
    public void Silence_a_platform_asks_for_holds_for_all_who_wait()
    {
        var line = new Line([new Rate(1, TimeSpan.FromSeconds(1))]);
        line.Ask("a", Start);
        line.Ask("b", Start);

        line.Close(Start, TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(29), line.Ask("b", Start.AddSeconds(1)));
        Assert.Equal(TimeSpan.FromSeconds(30), line.Ask("c", Start.AddSeconds(1)));
    }

    [Fact]
    public void A_line_nobody_waits_in_is_forgotten_when_its_longest_limit_is_over()
    {
        var line = new Line([new Rate(1, TimeSpan.FromSeconds(10))]);
        line.Ask("a", Start);

        Assert.False(line.IsIdle(Start.AddSeconds(9)));
        Assert.True(line.IsIdle(Start.AddSeconds(10)));
    }

    /// <summary>All come at the same moment, and each comes again when it was told to.</summary>
    private static List<DateTimeOffset> Drain(Line line, int count)
    {
        var waiting = new PriorityQueue<string, DateTimeOffset>(Enumerable.Range(0, count).Select(number => ($"{number}", Start)));
        var sent = new List<DateTimeOffset>();
        while (waiting.TryDequeue(out var ticket, out var now))
        {
            var wait = line.Ask(ticket, now);
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
