namespace BackendArchitect.Engine.Knowledge;

/// <param name="Line">The release line to use: "18".</param>
/// <param name="Latest">Newest patch in the table: "18.6".</param>
/// <param name="SupportEnds">Last day of support; null when none is announced.</param>
/// <param name="Lts">Whether this line is a long-term one.</param>
/// <param name="Checked">The day of the table.</param>
/// <param name="Product">The product of the version table (<see cref="ProductVersions"/>) it is a line of.</param>
/// <param name="Because">Why this line, where it is not the one the table would lead to; null where it is.</param>
public sealed record TechnologyVersion(
    string Line, string Latest, DateOnly? SupportEnds, bool Lts, DateOnly Checked, string? Product = null, string? Because = null);
