namespace BackendArchitect.Channels.Slack;

/// <summary>What the thumbs below an answer say: lines of the command language.</summary>
internal static class SlackThumbs
{
    public const string Up = "feedback up";
    public const string Down = "feedback down";
}
