namespace BackendArchitect.Host.Context7;

/// <summary>One turn, and what it may still ask: the server wants no more than three calls a question, and what a turn leaves to the background counts among them.</summary>
public sealed class LiveQuestion
{
    /// <summary>Calls a question.</summary>
    public const int Most = 3;

    private int _left = Most;

    /// <summary>Takes one call of those left.</summary>
    /// <returns>False when none is left.</returns>
    internal bool Take() => Interlocked.Decrement(ref _left) >= 0;

    internal bool IsSpent => Volatile.Read(ref _left) <= 0;
}
