using BackendArchitect.Benchmarks.Liars;
using Xunit.Abstractions;

namespace BackendArchitect.Host.Tests.Chaos;

/// <summary>The short form of <c>dotnet run -c Release --project tests/BackendArchitect.Benchmarks -- hostile-model 500</c>.</summary>
[Collection("alone")]
public sealed class LyingModelTests(ITestOutputHelper output)
{
    [Fact]
    public async Task X1_I5_Forty_turns_with_a_model_that_lies_show_none_of_its_numbers_links_and_actions()
    {
        var findings = await LyingTrial.RunAsync(40);

        output.WriteLine(findings.ToString());
        Assert.True(findings.Holds, findings.ToString());
        Assert.Equal(44, findings.Turns);
        Assert.True(findings.Asked > 20, "the model was hardly asked");
        Assert.True(findings.Worded > 0, "not even harmless words got through");
    }
}
