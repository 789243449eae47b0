namespace BackendArchitect.Channels.Slack;

/// <summary>What Slack said to an installation.</summary>
public abstract record SlackGrant
{
    private SlackGrant()
    {
    }

    public sealed record Given(string Team, string TeamName, SlackToken Token) : SlackGrant;

    public sealed record Refused(string Reason) : SlackGrant;
}
