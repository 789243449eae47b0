namespace BackendArchitect.Engine.Costs.Alternatives;

/// <summary>What else could be done with the money.</summary>
public enum AlternativeKind
{
    /// <summary>Build it in another way.</summary>
    Build,

    /// <summary>Buy it, or a part of it.</summary>
    Buy,

    /// <summary>Leave everything as it is.</summary>
    DoNothing,

    /// <summary>Start later.</summary>
    Postpone,
}
