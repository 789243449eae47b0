namespace BackendArchitect.Conversation.Digests;

/// <summary>What somebody wants to be different about a digest; what is null stays as it is.</summary>
public sealed record DigestWish
{
    public bool? On { get; init; }

    public DayOfWeek? Day { get; init; }

    public TimeOnly? Time { get; init; }

    /// <summary>IANA id.</summary>
    public string? Zone { get; init; }

    /// <summary>Whether it is about the digest of who asks, in their private chat, rather than that of the place.</summary>
    public bool Mine { get; init; }

    /// <summary>Whether the place gets none any more because who asks does.</summary>
    public bool OnlyMine { get; init; }

    /// <summary>Whether a month without news is worth one line.</summary>
    public bool? SaysAlive { get; init; }

    /// <summary>Words that stand where a time zone would, and name none.</summary>
    public string? Unread { get; init; }
}
