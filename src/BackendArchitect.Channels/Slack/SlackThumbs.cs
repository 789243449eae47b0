namespace BackendArchitect.Channels.Slack;

/// <summary>What the thumbs below an answer say: lines of the command language.</summary>
internal static class SlackThumbs
{
    public static string Up(string reply) => $"feedback up {reply}";

    public static string Down(string reply) => $"feedback down {reply}";
}
