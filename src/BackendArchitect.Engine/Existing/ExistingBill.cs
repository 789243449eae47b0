using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Existing;

/// <summary>What of the system's bill can be computed from its files, and what decides the rest.</summary>
public static class ExistingBill
{
    /// <summary>What the size alone decides; how often something is backed up or called no file tells.</summary>
    private static readonly string[] Sized = ["compute", "storage"];

    private const string Unknown = "its size and load decide, which the files do not tell";

    /// <returns>Lines whose quantities the files give, at dated list prices; everything else is said to be unpriced.</returns>
    public static CostEstimate Of(ExistingSystem system, KnowledgeBase knowledge)
    {
        var prices = knowledge.Prices.ToDictionary(price => price.Id, StringComparer.Ordinal);
        var (lines, unpriced) = (new List<CostLine>(), new List<string>());
        foreach (var part in system.Parts.Where(part => part.Kind is not (Blueprints.PartKind.Person or Blueprints.PartKind.External or Blueprints.PartKind.Client)))
        {
            var technology = knowledge.Technologies.FirstOrDefault(known => known.Id == part.Technology);
            var scope = part.Sizes.Aggregate(Scope.Empty, (known, size) => known.With(size.Key, size.Value));
            var before = unpriced.Count;
            foreach (var line in technology?.Bill ?? [])
            {
                Add(part, line, scope, prices, lines, unpriced);
            }

            if (technology is null or { Bill.Count: 0 } && unpriced.Count == before)
            {
                unpriced.Add($"{part.Name}: {technology?.PriceUnknown ?? Unknown}");
            }
        }

        var sum = lines.Sum(line => line.Low);
        return new CostEstimate(lines, sum, sum, 0, 0, 0, 36 * sum, "36 months × the lines that could be priced", [.. unpriced.Distinct()]) { Prices = CostModel.Age(lines) };
    }

    private static void Add(ExistingPart part, BillLine line, Scope scope, Dictionary<string, Price> prices, List<CostLine> lines, List<string> unpriced)
    {
        var missing = Missing(line.When, scope).Concat(Missing(line.Quantity, scope)).Distinct().ToList();
        if (missing.Count > 0 || !Sized.Any(item => line.Item.StartsWith(item, StringComparison.Ordinal)))
        {
            unpriced.Add($"{part.Name}, {line.Item}: {Unknown}.");
            return;
        }

        if (!Expressions.Holds(line.When, scope) || Expressions.Of(line.Quantity).Number(scope) is not ({ } quantity and > 0))
        {
            return;
        }

        var price = prices[line.Price];
        var amount = CostModel.Cents((decimal)quantity * (decimal)price.Usd);
        lines.Add(new CostLine(part.Name, line.Item, price.Id, price.Unit, (decimal)price.Usd, quantity, quantity, line.Quantity, amount, amount, price.Region, price.Taken, price.Source.Title) { Licence = price.Licence });
    }

    private static IEnumerable<string> Missing(string? expression, Scope scope) => expression is null ? [] : Expressions.Of(expression).Names.Where(name => !scope.Has(name));
}
