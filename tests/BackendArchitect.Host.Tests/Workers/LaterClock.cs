namespace BackendArchitect.Host.Tests.Workers;

/// <summary>The clock of this machine, some days ahead.</summary>
internal sealed class LaterClock(TimeSpan ahead) : TimeProvider
{
    private TimeSpan _ahead = ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    /// <summary>Jumps to a moment and runs on from there.</summary>
    public void JumpTo(DateTimeOffset moment) => _ahead = moment - System.GetUtcNow();
}
