namespace BackendArchitect.Engine.Costs;

/// <summary>The currency the budget was said in, shown beside US dollars.</summary>
/// <param name="Currency">Three letters: <c>EUR</c>.</param>
/// <param name="Dollars">US dollars for one unit.</param>
/// <param name="Taken">The day of the rate.</param>
public sealed record LocalMoney(string Currency, decimal Dollars, DateOnly Taken)
{
    /// <returns>The same amount in this currency, to the cent.</returns>
    public decimal Of(decimal dollars) => CostModel.Cents(dollars / Dollars);
}
