namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>What sort of picture a text draws, as far as it changes what its boxes and arrows mean.</summary>
public enum DiagramKind
{
    Flowchart,
    Sequence,
    C4Context,
    C4Container,
    C4Component,
    C4Dynamic,
    C4Deployment,
    Entities,
    States,
    Architecture,

    /// <summary>A Structurizr workspace: one model behind several pictures.</summary>
    Workspace,

    /// <summary>Known, and without boxes and arrows of a system: a chart, a plan, classes.</summary>
    Other,
}
