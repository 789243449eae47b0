namespace BackendArchitect.Channels.BotFramework;

/// <summary>The body an invoke wants at once; the real answer follows as a message.</summary>
internal sealed record InvokeAnswer(int StatusCode, string Type, string Value)
{
    public static readonly InvokeAnswer Noted = new(200, "application/vnd.microsoft.activity.message", "Working on it.");
}
