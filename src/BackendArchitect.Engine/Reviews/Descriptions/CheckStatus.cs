namespace BackendArchitect.Engine.Reviews.Descriptions;

/// <summary>What a description says about one thing.</summary>
public enum CheckStatus
{
    /// <summary>It is there.</summary>
    Present,

    /// <summary>It is said not to be there.</summary>
    Finding,

    /// <summary>The description does not say, or says both: only a look decides.</summary>
    CannotDetermine,
}
