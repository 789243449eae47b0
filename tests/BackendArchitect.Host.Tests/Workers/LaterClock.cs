namespace BackendArchitect.Host.Tests.Workers;

/// <summary>The clock of this machine, some days ahead.</summary>
internal sealed class LaterClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
