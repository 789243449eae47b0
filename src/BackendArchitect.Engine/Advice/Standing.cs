namespace BackendArchitect.Engine.Advice;

/// <summary>What a design does with a topic.</summary>
public enum Standing
{
    /// <summary>No design is known, or the topic is not one a design has or lacks.</summary>
    Open,

    Chosen,

    /// <summary>Left out, for a reason that can be said.</summary>
    Refused,

    /// <summary>Nothing asks for it.</summary>
    Absent,
}
