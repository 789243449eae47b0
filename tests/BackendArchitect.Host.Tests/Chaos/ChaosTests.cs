using System.Globalization;
using BackendArchitect.Benchmarks.Chaos;
using BackendArchitect.Deliverables.Tests;
using Xunit.Abstractions;

namespace BackendArchitect.Host.Tests.Chaos;

/// <summary>The short form of the long trial, which is <c>dotnet run -c Release --project tests/BackendArchitect.Benchmarks -- chaos 10m</c>.</summary>
[Collection("alone")]
public sealed class ChaosTests(ITestOutputHelper output)
{
    [NeedsFact("redis-server")]
    public async Task Three_replicas_killed_at_random_and_a_Redis_killed_twice_answer_each_message_once_and_in_order()
    {
        var verdict = await RunAsync(ChaosPlan.Short);

        Assert.True(verdict.Holds, verdict.ToString());
        Assert.True(verdict.Answered > ChaosPlan.Short.Messages * 0.5, "most of what was said was never taken");
    }

    [NeedsFact("redis-server")]
    public async Task The_trial_notices_when_what_comes_twice_is_answered_twice()
    {
        var verdict = await RunAsync(Brief with { Without = "duplicates" });

        Assert.False(verdict.Holds);
        Assert.True(verdict.Doubled > 0);
    }

    [NeedsFact("redis-server")]
    public async Task The_trial_notices_when_a_message_is_accepted_before_it_is_kept()
    {
        var verdict = await RunAsync(Brief with { Without = "durable", Calm = TimeSpan.FromSeconds(3) });

        Assert.False(verdict.Holds);
        Assert.True(verdict.Lost > 0);
    }

    /// <summary>Long enough for a program without a guard to show it.</summary>
    private static ChaosPlan Brief => ChaosPlan.Short with { Messages = 400, Load = TimeSpan.FromSeconds(12), Drain = TimeSpan.FromSeconds(15), RedisRestarts = 0 };

    private async Task<Verdict> RunAsync(ChaosPlan plan)
    {
        await using var said = new StringWriter(CultureInfo.InvariantCulture);
        var verdict = await ChaosTrial.RunAsync(plan, said);
        output.WriteLine(said.ToString());
        return verdict;
    }
}
