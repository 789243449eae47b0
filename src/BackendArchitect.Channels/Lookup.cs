namespace BackendArchitect.Channels;

/// <summary>What a platform said when it was asked whether it has a message already.</summary>
public abstract record Lookup
{
    private Lookup()
    {
    }

    /// <summary>It has it.</summary>
    public sealed record Found : Lookup;

    /// <summary>It does not have it.</summary>
    public sealed record Absent : Lookup;

    /// <summary>It may answer later: throttled, unreachable or failing. Sending now could double the message.</summary>
    /// <param name="After">How long the platform asked to wait, or null when it did not say.</param>
    public sealed record NotNow(string Reason, TimeSpan? After = null) : Lookup;

    /// <summary>It can never be asked about this message.</summary>
    public sealed record Impossible : Lookup;
}
