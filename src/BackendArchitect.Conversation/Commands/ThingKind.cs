namespace BackendArchitect.Conversation.Commands;

/// <summary>What single things of a design people ask about.</summary>
public enum ThingKind
{
    /// <summary>One of its drawings: <c>er</c>, <c>deployment</c>.</summary>
    Picture,

    /// <summary>A use case, step by step.</summary>
    Flow,

    /// <summary>Something it keeps, with its fields.</summary>
    Entity,

    /// <summary>One call of its API.</summary>
    Operation,

    /// <summary>A bounded context.</summary>
    Module,

    /// <summary>Something that runs, or is used from outside.</summary>
    Part,

    /// <summary>A part, when it does not answer.</summary>
    Failure,
}
