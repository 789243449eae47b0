namespace BackendArchitect.Engine.Knowledge;

/// <param name="Line">The release line to use: "18".</param>
/// <param name="Latest">Newest patch in the table: "18.6".</param>
/// <param name="SupportEnds">Last day of support; null when none is announced.</param>
/// <param name="Lts">Whether this line is a long-term one.</param>
/// <param name="Checked">The day of the table.</param>
public sealed record TechnologyVersion(string Line, string Latest, DateOnly? SupportEnds, bool Lts, DateOnly Checked);
