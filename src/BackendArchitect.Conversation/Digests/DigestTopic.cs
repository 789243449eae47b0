namespace BackendArchitect.Conversation.Digests;

/// <summary>What an item of a digest is about.</summary>
public enum DigestTopic
{
    /// <summary>A version in use is no longer looked after, or soon will not be.</summary>
    Support,

    /// <summary>A weakness was published in something that is in use.</summary>
    Advisory,

    /// <summary>An assumption is old enough to be asked about.</summary>
    Assumption,

    /// <summary>A decision is due to be looked at again.</summary>
    Review,

    /// <summary>Two decisions do not go together.</summary>
    Conflict,

    /// <summary>The load has moved against what was projected.</summary>
    Growth,

    /// <summary>The bill has moved against what was said.</summary>
    Cost,

    /// <summary>A risk nobody has dealt with.</summary>
    Risk,

    /// <summary>A question nobody has answered.</summary>
    Question,

    /// <summary>A decision was proposed and left open, or what would reopen it has happened.</summary>
    Decision,
}
