namespace BackendArchitect.Deliverables.Diagrams.Entities;

/// <summary>How many of one entity belong to one of the other.</summary>
internal enum Multiplicity
{
    ExactlyOne,
    ZeroOrOne,
    ZeroOrMore,
}
