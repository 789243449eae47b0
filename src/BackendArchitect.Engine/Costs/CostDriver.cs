namespace BackendArchitect.Engine.Costs;

/// <summary>One of the lines that make the bill what it is.</summary>
/// <param name="High">US dollars in the busiest month.</param>
/// <param name="Share">Of the busiest month's bill, 0 to 1.</param>
/// <param name="HowToCut">What people do about such a line.</param>
public sealed record CostDriver(string Part, string Item, decimal High, double Share, string HowToCut);
