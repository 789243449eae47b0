namespace BackendArchitect.Host.Tests;

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class TestClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private DateTimeOffset _now = Start;

    /// <summary>By how much it was moved.</summary>
    public TimeSpan Moved => _now - Start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
