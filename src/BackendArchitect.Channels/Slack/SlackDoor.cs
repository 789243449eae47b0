namespace BackendArchitect.Channels.Slack;

/// <summary>What Slack said when asked for a socket.</summary>
public abstract record SlackDoor
{
    private SlackDoor()
    {
    }

    /// <param name="Address">Good for one connection.</param>
    public sealed record Open(Uri Address) : SlackDoor;

    /// <param name="After">How long Slack asked to wait, or null when it did not say.</param>
    public sealed record Shut(string Reason, TimeSpan? After) : SlackDoor;
}
