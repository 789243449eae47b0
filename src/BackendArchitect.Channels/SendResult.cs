namespace BackendArchitect.Channels;

/// <summary>What became of a message given to a platform.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The platform has it.</summary>
    /// <param name="As">The platform's own id of the message, or null when it gave none.</param>
    public sealed record Sent(string? As = null) : SendResult;

    /// <summary>Not now: throttled, unreachable or failing.</summary>
    /// <param name="After">How long the platform asked to wait, or null when it did not say.</param>
    public sealed record Later(string Reason, TimeSpan? After = null) : SendResult
    {
        /// <summary>The platform may have the message all the same: its answer got lost. Ask before sending again.</summary>
        public bool IsUnsure { get; init; }
    }

    /// <summary>Never: the platform refuses this message, and trying again cannot help.</summary>
    public sealed record Refused(string Reason) : SendResult;
}
