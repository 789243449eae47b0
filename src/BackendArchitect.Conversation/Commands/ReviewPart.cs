namespace BackendArchitect.Conversation.Commands;

/// <summary>What of a review of files somebody wants to see.</summary>
public enum ReviewPart
{
    /// <summary>The next findings.</summary>
    More,

    /// <summary>The page with all of them.</summary>
    All,

    /// <summary>The mechanical mends.</summary>
    Patch,

    Sarif,
}
