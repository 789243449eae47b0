using BackendArchitect.Benchmarks.Reviews;

namespace BackendArchitect.Host.Tests.Fuzz;

public sealed class ReviewFuzzTests
{
    [Fact]
    public void Broken_files_of_every_format_are_reviewed_without_a_failure()
    {
        var fuzz = ReviewFuzz.Run(4_000, seed: 20261122);

        Assert.True(fuzz.Holds, fuzz.ToString());
        Assert.True(fuzz.Findings > 1_000, $"{fuzz.Findings} findings: the files are too broken to try anything");
    }
}
