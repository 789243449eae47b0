namespace BackendArchitect.Deliverables.Diagrams;

/// <summary>How one kind of part looks. Colours are <c>#RRGGBB</c>.</summary>
/// <param name="Name">As the legend calls it.</param>
/// <param name="Ink">Of the name inside the box.</param>
public sealed record KindStyle(string Name, string Fill, string Stroke, string Ink);
