namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>An arrow of a diagram.</summary>
/// <param name="Label">What a reader sees on it; empty when nothing is written.</param>
/// <param name="Line">Where it, or the statement that draws it, stands.</param>
public sealed record DiagramEdge(string From, string To, string Label, int Line, int Column)
{
    /// <summary>Protocol or technology; empty when the diagram does not say.</summary>
    public string Technology { get; init; } = "";

    /// <summary>Whether the caller goes on without waiting; null when the diagram does not tell.</summary>
    public bool? IsAsync { get; init; }

    /// <summary>An answer to an earlier call.</summary>
    public bool IsReply { get; init; }

    /// <summary>Heads at both ends.</summary>
    public bool IsBoth { get; init; }

    /// <summary>A line without a head.</summary>
    public bool IsLine { get; init; }

    /// <summary>Drawn for the layout alone.</summary>
    public bool IsInvisible { get; init; }
}
