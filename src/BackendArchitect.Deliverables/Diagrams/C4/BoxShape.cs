namespace BackendArchitect.Deliverables.Diagrams.C4;

internal enum BoxShape
{
    Plain,
    Person,

    /// <summary>Keeps data.</summary>
    Drum,

    /// <summary>Passes messages on.</summary>
    Pill,

    /// <summary>Not ours.</summary>
    Dashed,
}
