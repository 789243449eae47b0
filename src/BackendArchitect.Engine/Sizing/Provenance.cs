namespace BackendArchitect.Engine.Sizing;

/// <summary>Where a number or claim comes from. Every figure carries exactly one.</summary>
public enum Provenance
{
    /// <summary>Somebody said it.</summary>
    Stated,

    /// <summary>Follows from what was said.</summary>
    Inferred,

    /// <summary>Our default; the reply says so.</summary>
    Assumed,

    /// <summary>A formula over other figures.</summary>
    Computed,

    /// <summary>Read from a dated table of the catalogue.</summary>
    Dated,
}
