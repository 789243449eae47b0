namespace BackendArchitect.Engine.Briefs;

/// <summary>How a fact came to be known. The order is the order of trust, lowest first.</summary>
public enum FactKind
{
    /// <summary>Nobody said it; the engine took its dated default and says so.</summary>
    Assumed,

    /// <summary>Follows from what was said ("Stripe" means no card data with the team).</summary>
    Inferred,

    /// <summary>Somebody said it.</summary>
    Stated,
}
