namespace BackendArchitect.Deliverables.Records;

/// <summary>A part of a record under a heading of the second level.</summary>
/// <param name="Markdown">Without empty lines at its ends.</param>
public sealed record MadrSection(string Heading, string Markdown);
