using System.Globalization;
using BackendArchitect.Benchmarks.Digests;
using BackendArchitect.Deliverables.Tests;
using Xunit.Abstractions;

namespace BackendArchitect.Host.Tests.Chaos;

/// <summary>The short forms of <c>dotnet run -c Release --project tests/BackendArchitect.Benchmarks -- digest-weeks</c> and <c>digest-storm</c>.</summary>
[Collection("alone")]
public sealed class DigestTrialTests(ITestOutputHelper output)
{
    [NeedsFact("redis-server")]
    public async Task H4_Three_replicas_with_wrong_clocks_one_killed_in_the_gap_send_one_digest_a_channel_a_week()
    {
        var faults = await RunAsync(said => new WeeksTrial(8, weeks: 2, killedWeeks: 1, said).RunAsync());

        Assert.Empty(faults);
    }

    [NeedsFact("redis-server")]
    public async Task H4_The_trial_notices_when_a_digest_comes_twice()
    {
        var faults = await RunAsync(said => new WeeksTrial(3, weeks: 1, killedWeeks: 1, said) { IsForgetful = true }.RunAsync());

        Assert.Contains(faults, fault => fault.Contains("got 2 digests", StringComparison.Ordinal));
    }

    [NeedsFact("redis-server")]
    public async Task H4_Digests_due_at_once_keep_to_the_limits_and_make_nobody_wait()
    {
        var faults = await RunAsync(said => new StormTrial(channels: 400, workspaces: 8, said).RunAsync());

        Assert.Empty(faults);
    }

    private async Task<IReadOnlyList<string>> RunAsync(Func<TextWriter, Task<IReadOnlyList<string>>> trial)
    {
        await using var said = new StringWriter(CultureInfo.InvariantCulture);
        var faults = await trial(said);
        output.WriteLine(said.ToString());
        return faults;
    }
}
