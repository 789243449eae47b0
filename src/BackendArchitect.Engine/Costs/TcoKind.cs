namespace BackendArchitect.Engine.Costs;

/// <summary>What money goes to over three years.</summary>
public enum TcoKind
{
    /// <summary>The clouds' bill.</summary>
    Infrastructure,

    /// <summary>Seats, hosts and plans of commercial products.</summary>
    Licences,

    /// <summary>People who run it.</summary>
    Operations,

    /// <summary>People until launch.</summary>
    Build,

    /// <summary>People who take the old system's work over.</summary>
    Migration,
}
