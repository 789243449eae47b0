namespace BackendArchitect.Deliverables.Diagrams.Scenes;

/// <summary>What a step of an outline does.</summary>
public enum PathVerb
{
    Move,
    Line,

    /// <summary>A cubic Bézier curve.</summary>
    Curve,
    Close,
}
