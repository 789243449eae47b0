using BackendArchitect.Host.Outbound;

namespace BackendArchitect.Benchmarks.Peers;

/// <summary>Lines in which nobody waits.</summary>
internal sealed class FreeLines : ILines
{
    private static readonly Task<TimeSpan> Now = Task.FromResult(TimeSpan.Zero);

    public Task<TimeSpan> AskAsync(string line, IReadOnlyList<Rate> rates, string ticket) => Now;

    public Task CloseAsync(string line, TimeSpan period) => Task.CompletedTask;
}
