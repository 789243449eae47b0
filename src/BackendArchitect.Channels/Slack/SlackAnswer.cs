using System.Collections.Immutable;

namespace BackendArchitect.Channels.Slack;

/// <summary>What Slack's Web API said to one call, as far as it is needed.</summary>
/// <param name="Ok">Whether it was done.</param>
/// <param name="Error">Slack's word for what went wrong, or ours when there was no answer; empty when it was done.</param>
public sealed record SlackAnswer(bool Ok, string Error)
{
    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Whether Slack may have done it all the same: the answer was lost, or made no sense.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>How long Slack asked to wait, or null when it did not say.</summary>
    public TimeSpan? After { get; init; }

    /// <summary>What exactly was wrong with the arguments, in Slack's words; empty when it did not say.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Whether it was shown to the one who asked alone, because the bot is not in the channel; Slack keeps no such message.</summary>
    public bool IsAside { get; init; }

    /// <summary>Time stamp of the message, which is its id in the channel.</summary>
    public string? Stamp { get; init; }

    /// <summary>Channel of the message, or the one that was opened.</summary>
    public string? Channel { get; init; }

    /// <summary>User the token speaks as.</summary>
    public string? User { get; init; }

    /// <summary>What the person asked for is called, or the one the token speaks as.</summary>
    public string? Name { get; init; }

    /// <summary>Id of a file that is to be uploaded.</summary>
    public string? File { get; init; }

    /// <summary>Where an attached file is read.</summary>
    public string? FileUrl { get; init; }

    /// <summary>Where to put its bytes.</summary>
    public string? UploadUrl { get; init; }

    /// <summary>Address of a message for people.</summary>
    public string? Permalink { get; init; }

    /// <summary>Whether there is more of a list than this.</summary>
    public bool HasMore { get; init; }

    /// <summary>Where the rest of a list begins, or null.</summary>
    public string? Cursor { get; init; }

    /// <summary>Messages of a channel or a thread.</summary>
    public ImmutableArray<SlackHistoryMessage> Messages { get; init; } = [];

    /// <summary>The call may be made again.</summary>
    public static SlackAnswer Later(string reason, TimeSpan? after = null) => new(false, reason) { IsPassing = true, After = after };
}
