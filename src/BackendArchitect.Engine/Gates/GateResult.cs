namespace BackendArchitect.Engine.Gates;

/// <summary>How one question of the quality gate came out, worst last.</summary>
public enum GateResult
{
    /// <summary>Looked at, and nothing found.</summary>
    Pass,

    /// <summary>The data does not say; the line says what would decide it.</summary>
    CannotDetermine,

    /// <summary>Fine today, to be watched.</summary>
    Warn,

    /// <summary>Not to be begun with.</summary>
    Fail,
}
