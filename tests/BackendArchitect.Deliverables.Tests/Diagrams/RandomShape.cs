namespace BackendArchitect.Deliverables.Tests.Diagrams;

/// <summary>What is special about a random model.</summary>
public enum RandomShape
{
    Plain,

    /// <summary>Frames of so many boxes that they need several rows.</summary>
    WideFrames,

    /// <summary>Labels of three full lines.</summary>
    LongLabels,

    /// <summary>One box that nearly all others point at.</summary>
    Hub,

    /// <summary>Cycles, loops and several arrows between the same two boxes, some of them bundled.</summary>
    Tangle,

    /// <summary>Boxes nothing points at.</summary>
    Lonely,

    FortyBoxes,
}
