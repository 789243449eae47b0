using BackendArchitect.Benchmarks.Fuzz;
using Xunit.Abstractions;

namespace BackendArchitect.Host.Tests.Fuzz;

/// <summary>The short form of the long trial, which is <c>dotnet run -c Release --project tests/BackendArchitect.Benchmarks -- fuzz 100000</c>.</summary>
[Collection("alone")]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    [Fact]
    public async Task Five_thousand_broken_requests_at_every_address_break_nothing()
    {
        var findings = await FuzzTrial.RunAsync(5000, Seed);

        output.WriteLine($"seed {Seed}");
        output.WriteLine(findings.ToString());
        Assert.True(findings.Holds, findings.ToString());
        Assert.True(findings.Answered("200") > 500, "too few got past the door to try what is behind it");
    }

    [Fact]
    public async Task The_trial_notices_a_reader_that_breaks()
    {
        var findings = await FuzzTrial.RunAsync(1000, Seed, without: "care");

        Assert.False(findings.Holds);
        Assert.True(findings.Answered("500") > 0);
    }
}
