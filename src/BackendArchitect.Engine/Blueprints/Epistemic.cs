namespace BackendArchitect.Engine.Blueprints;

/// <summary>How a claim is known. Every claim carries exactly one.</summary>
public enum Epistemic
{
    /// <summary>Somebody said it.</summary>
    Stated,

    /// <summary>Follows from what was said.</summary>
    Inferred,

    /// <summary>Our default or judgement; a different answer may change the design.</summary>
    Assumed,

    /// <summary>A formula over facts and figures.</summary>
    Computed,

    /// <summary>Read in a dated source.</summary>
    Verified,

    /// <summary>Nothing said, computed or read settles it; the claim says what would.</summary>
    CannotDetermine,
}
