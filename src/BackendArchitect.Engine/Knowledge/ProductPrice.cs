namespace BackendArchitect.Engine.Knowledge;

/// <summary>One line of a product's price list.</summary>
/// <param name="Unit">What one unit is, always of a month: "plan", "thousand messages".</param>
/// <param name="Usd">US dollars for one unit.</param>
/// <param name="Quantity">Expression over facts and figures; the result is in the unit of the price.</param>
/// <param name="When">Condition; null when always paid.</param>
public sealed record ProductPrice(string Item, string Unit, double Usd, string Quantity, string? When);
