namespace BackendArchitect.Engine.Watch;

/// <summary>One line of the bill a design was made with.</summary>
/// <param name="Price">Id of the price.</param>
/// <param name="Quantity">Units in the busiest month.</param>
/// <param name="UnitPrice">US dollars for one unit, as it stood then.</param>
public sealed record UsedPrice(string Part, string Item, string Price, double Quantity, decimal UnitPrice)
{
    /// <summary>The region the price was read for; empty in bills of earlier versions.</summary>
    public string Region { get; init; } = "";
}
