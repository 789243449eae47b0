using System.Text.Json.Serialization;

namespace BackendArchitect.Engine.Costs;

/// <summary>A currency with its rate: the one the budget was said in, shown beside US dollars, or the one all money is shown in.</summary>
/// <param name="Currency">Three letters: <c>EUR</c>.</param>
/// <param name="Dollars">US dollars for one unit.</param>
/// <param name="Taken">The day of the rate.</param>
public sealed record LocalMoney(string Currency, decimal Dollars, DateOnly Taken)
{
    /// <summary>Whose rate it is; null for our planning rate beside dollars.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }

    /// <returns>The same amount in this currency, to the cent.</returns>
    public decimal Of(decimal dollars) => CostModel.Cents(dollars / Dollars);
}
