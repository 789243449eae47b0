using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>What the whole design costs a month when this option is taken, in US dollars; the decisions after it follow from it.</summary>
/// <param name="Low">A month of ordinary days.</param>
/// <param name="High">The busiest month.</param>
/// <param name="OperationsDays">Engineer-days a month to run it.</param>
/// <param name="Regions">The regions the prices were read for.</param>
/// <param name="Prices">How old they are; null when nothing is priced.</param>
public sealed record OptionCost(decimal Low, decimal High, double OperationsDays, IReadOnlyList<string> Regions, CatalogueAge? Prices)
{
    /// <summary>The currency of all price tables.</summary>
    public const string Currency = "USD";
}
