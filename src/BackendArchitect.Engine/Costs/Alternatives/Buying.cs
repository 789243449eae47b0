using System.Globalization;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Costs.Alternatives;

/// <summary>What a product of the catalogue would cost instead, with what stays to build and to run.</summary>
internal static class Buying
{
    private const string Id = "buy";

    /// <param name="costs">What the design costs that would not be built, or not wholly.</param>
    public static Alternative Of(PricedSketch chosen, CostEstimate costs, IReadOnlyList<Product> products)
    {
        var scope = chosen.Basis.Scope.With(chosen.Basis.Load).With(chosen.Capacity.Figures);
        var domain = chosen.Sketch.Domain;
        var fitting = products.Where(product => product.Domains.Contains(domain.Id)).OrderByDescending(product => product.Covers == "whole").ToList();
        if (fitting.Count == 0)
        {
            return Alternative.None(
                Id, AlternativeKind.Buy, "Buy it", "A product instead of a project.",
                $"The catalogue knows no product for this ({domain.Name.ToLowerInvariant()}): it is what you would be paid for", "a product appears that does it");
        }

        var refusals = fitting.Select(product => (product, Why: product.NotWhen.FirstOrDefault(rule => Expressions.Holds(rule.When, scope)))).ToList();
        var (best, _) = refusals.FirstOrDefault(entry => entry.Why is null);
        return best is not null
            ? Write(best, costs, scope)
            : Alternative.None(
                Id, AlternativeKind.Buy, $"Buy {fitting[0].Name}", fitting[0].Summary,
                Template.Fill(refusals[0].Why!.Because, scope), fitting[0].WinsWhen);
    }

    private static Alternative Write(Product product, CostEstimate costs, Scope scope)
    {
        var months = ThreeYears.Months;
        var paid = product.Prices.Where(price => Expressions.Holds(price.When, scope))
            .Select(price => (Price: price, Quantity: Expressions.Of(price.Quantity).Number(scope)))
            .Where(line => line.Quantity is > 0)
            .Select(line => (line.Price, Quantity: line.Quantity!.Value, Monthly: CostModel.Cents((decimal)line.Quantity!.Value * (decimal)line.Price.Usd)))
            .ToList();
        var summary = product.Covers == "whole" ? product.Summary : $"{product.Summary} The rest is built.";
        if (paid.Count == 0)
        {
            return Alternative.None(Id, AlternativeKind.Buy, $"Buy {product.Name}", summary, $"Its price cannot be said yet. {string.Join(" ", product.Unpriced)}".TrimEnd(), product.WinsWhen);
        }

        var monthly = paid.Sum(line => line.Monthly);
        var source = product.Sources[0].Title;
        var lines = paid.Select(line => new TcoLine(
            TcoKind.Licences,
            $"{product.Name}: {line.Price.Item}",
            months,
            line.Monthly * months,
            string.Create(CultureInfo.InvariantCulture, $"{line.Quantity:#,0.##} × {line.Price.Usd} USD × {months} months"),
            source,
            product.Taken));
        return new Alternative(
            Id,
            AlternativeKind.Buy,
            $"Buy {product.Name}",
            summary,
            monthly + CostModel.Cents(costs.Low * (decimal)product.InfrastructureLeft),
            monthly + CostModel.Cents(costs.High * (decimal)product.InfrastructureLeft),
            Math.Round(costs.OperationsDays * product.OperationsLeft, 2, MidpointRounding.AwayFromZero),
            [.. lines, .. costs.Total.Select(line => Left(line, product)).Where(line => line.Amount > 0)],
            product.Gains,
            product.GivesUp,
            product.WinsWhen,
            null,
            product.Unpriced,
            [product.Region],
            new CatalogueAge(product.Taken, product.Taken, PlanningRates.Embedded.StaleAfterDays),
            product.Sources);
    }

    /// <summary>What stays of a line of the design. What exists is moved off in any case.</summary>
    private static TcoLine Left(TcoLine line, Product product)
    {
        var share = line.Kind switch
        {
            TcoKind.Build => product.BuildLeft,
            TcoKind.Operations => product.OperationsLeft,
            TcoKind.Migration => 1,
            _ => product.InfrastructureLeft,
        };
        return line with
        {
            Amount = CostModel.Cents(line.Amount * (decimal)share),
            Formula = string.Create(CultureInfo.InvariantCulture, $"{share} × {line.Amount:#,0.00} USD of the design"),
        };
    }
}
