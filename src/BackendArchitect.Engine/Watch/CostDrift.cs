using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Watch;

/// <summary>The bill of a design, the same quantities at the prices of then and of now.</summary>
/// <param name="Then">Of the lines whose price is still in the tables. Unit: USD/month.</param>
/// <param name="Now">The same lines. Unit: USD/month.</param>
/// <param name="Moved">Lines whose price is another, the largest difference first, each with that difference. Unit: USD/month.</param>
/// <param name="Taken">The newest day on which one of the moved prices was read.</param>
public sealed record CostDrift(decimal Then, decimal Now, IReadOnlyList<(UsedPrice Line, decimal Difference)> Moved, DateOnly Taken)
{
    /// <summary>Less than this share is rounding and haggling. Dimensionless; our assumption.</summary>
    public const double Worth = 0.05;

    /// <summary>Positive when it has become dearer. Share of what it was.</summary>
    public double Share => Then == 0 ? 0 : (double)((Now - Then) / Then);

    /// <returns>Null while the difference is not worth saying.</returns>
    public static CostDrift? Of(IEnumerable<UsedPrice> bill, KnowledgeBase knowledge)
    {
        var prices = knowledge.Prices.ToDictionary(price => price.Id, StringComparer.Ordinal);
        var lines = bill.Where(line => prices.ContainsKey(line.Price)).ToArray();
        var moved = lines.Select(line => (Line: line, Difference: Math.Round(((decimal)prices[line.Price].In(line.Region).Usd - line.UnitPrice) * (decimal)line.Quantity, 2)))
            .Where(pair => pair.Difference != 0)
            .OrderByDescending(pair => Math.Abs(pair.Difference))
            .ToArray();
        var then = lines.Sum(line => line.UnitPrice * (decimal)line.Quantity);
        var drift = new CostDrift(
            Math.Round(then, 2), Math.Round(then + moved.Sum(pair => pair.Difference), 2), moved, moved.Select(pair => prices[pair.Line.Price].In(pair.Line.Region).Taken).DefaultIfEmpty().Max());
        return Math.Abs(drift.Share) >= Worth ? drift : null;
    }
}
