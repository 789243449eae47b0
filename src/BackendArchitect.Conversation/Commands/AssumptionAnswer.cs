namespace BackendArchitect.Conversation.Commands;

/// <summary>What somebody says when asked whether an assumed value still holds.</summary>
public enum AssumptionAnswer
{
    /// <summary>It is still right.</summary>
    Holds,

    /// <summary>It is something else; what, is asked next.</summary>
    Change,

    /// <summary>Not now: ask again in two weeks.</summary>
    Later,
}
