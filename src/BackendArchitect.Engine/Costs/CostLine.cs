namespace BackendArchitect.Engine.Costs;

/// <summary>One line of the bill.</summary>
/// <param name="Part">Name of the part that causes it.</param>
/// <param name="QuantityLow">Units a month on ordinary days.</param>
/// <param name="QuantityHigh">Units in the busiest month.</param>
/// <param name="Formula">The expression the quantities came from.</param>
/// <param name="Low">US dollars a month, rounded to the cent.</param>
public sealed record CostLine(
    string Part,
    string Item,
    string Price,
    string Unit,
    decimal UnitPrice,
    double QuantityLow,
    double QuantityHigh,
    string Formula,
    decimal Low,
    decimal High,
    string Region,
    DateOnly Taken,
    string Source)
{
    /// <summary>Paid for the right to use a product (seats, hosts, a plan), not for what a cloud delivers.</summary>
    public bool Licence { get; init; }
}
