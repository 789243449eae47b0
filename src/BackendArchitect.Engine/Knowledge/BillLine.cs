namespace BackendArchitect.Engine.Knowledge;

/// <param name="Item">What is paid for: "compute", "storage".</param>
/// <param name="Price">Id of a file in prices/.</param>
/// <param name="Quantity">Expression over the figures of the design; the result is in the unit of the price.</param>
/// <param name="When">Condition; null when always paid.</param>
public sealed record BillLine(string Item, string Price, string Quantity, string? When);
