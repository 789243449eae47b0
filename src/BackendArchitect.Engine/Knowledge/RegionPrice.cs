namespace BackendArchitect.Engine.Knowledge;

/// <summary>A unit price in another region than the one its table is for.</summary>
/// <param name="Region">As its cloud names it.</param>
/// <param name="Usd">US dollars for one unit.</param>
/// <param name="Taken">The day the price was read.</param>
public sealed record RegionPrice(string Region, double Usd, DateOnly Taken, Source Source);
