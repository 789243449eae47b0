namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <summary>A C4 element as it is drawn.</summary>
/// <param name="Technology">Shown in brackets; empty for none.</param>
/// <param name="Frame">Id of the frame it stands in, or null.</param>
/// <param name="IsRoot">Belongs at the top.</param>
internal sealed record C4Box(string Id, string Name, string Technology, string Description, KindStyle Style, BoxShape Shape, string? Frame, bool IsRoot)
{
    /// <summary>Short words in a quiet line at the foot: the patterns that sit on it.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
