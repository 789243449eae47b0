namespace BackendArchitect.Host.Stores;

/// <summary>How much waits in the store.</summary>
/// <param name="Messages">Messages accepted and not answered yet.</param>
/// <param name="Replies">Replies not sent yet.</param>
/// <param name="DeadLetters">What was given up and is still kept.</param>
public sealed record StoreFigures(long Messages, long Replies, long DeadLetters)
{
    /// <summary>Appointments whose time has come and that are no messages yet.</summary>
    public long Due { get; init; }
}
