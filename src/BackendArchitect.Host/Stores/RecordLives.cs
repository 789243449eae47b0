using BackendArchitect.Channels;

namespace BackendArchitect.Host.Stores;

/// <summary>Which kinds of records go by themselves, and when. A kind that is not named stays.</summary>
internal static class RecordLives
{
    /// <summary>The threads the bot takes part in on Slack.</summary>
    public const string SlackThreads = "slack-thread";

    public static readonly string[] OfAWeek = [IRecords.Papers, IChannelMemory.Shown, IChannelMemory.Progress];

    public static readonly string[] WhileTouched = [IRecords.Designs, IRecords.Owned, IChannelMemory.Thread, IChannelMemory.ShownToOne, SlackThreads, IChannelMemory.Shelf];

    public static RecordLife Of(string kind) =>
        OfAWeek.Contains(kind) ? RecordLife.Week
        : WhileTouched.Contains(kind) ? RecordLife.Quiet
        : RecordLife.Stays;
}
