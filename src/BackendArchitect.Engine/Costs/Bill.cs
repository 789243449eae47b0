using System.Collections.Immutable;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Costs;

/// <summary>Collects the lines of a bill, each computed for a month of ordinary days and for the busiest month.</summary>
internal sealed class Bill
{
    private const int QuantityDigits = 6;

    private readonly Scope _ordinary;
    private readonly Scope _busy;
    private readonly Dictionary<string, Price> _prices;
    private readonly List<CostLine> _lines = [];
    private readonly List<string> _unpriced = ["Pictures, video and downloads: their number and size decide."];

    private Bill(Scope scope, Capacity capacity, Dictionary<string, Price> prices)
    {
        _ordinary = scope.With(capacity.OrdinaryMonth);
        _busy = scope.With(capacity.BusyMonth);
        _prices = prices;
    }

    public IReadOnlyList<CostLine> Lines => _lines;

    public decimal Low => _lines.Sum(line => line.Low);

    public decimal High => _lines.Sum(line => line.High);

    /// <param name="capacity">The sizes the bill is for.</param>
    public static Bill For(CostBasis basis, Capacity capacity, ChosenStack stack)
    {
        var bill = new Bill(basis.Scope.With(basis.Load).With(capacity.Figures), capacity, basis.Prices);
        foreach (var (technology, _) in stack.Technologies)
        {
            bill.Add(technology);
        }

        bill.AddRecovery(stack.Choice("disaster-recovery"), stack.Edge?.Name);
        return bill;
    }

    /// <summary>Facts, choices and the figures of an ordinary month.</summary>
    public Scope Sized => _ordinary;

    public IReadOnlyList<string> Unpriced => _unpriced;

    private void Add(Technology technology)
    {
        if (technology.PriceUnknown is { } decides)
        {
            _unpriced.Add($"{technology.Name}: {decides}");
        }

        foreach (var line in technology.Bill)
        {
            Add(technology, line);
        }
    }

    /// <summary>A second region, as a share of everything above it but the edge, which is in all regions already.</summary>
    private void AddRecovery(string? option, string? edge)
    {
        var rates = PlanningRates.Embedded;
        var share = rates.RecoveryShare(option);
        var doubled = _lines.Where(line => line.Part != edge).ToList();
        var (low, high) = (doubled.Sum(line => line.Low), doubled.Sum(line => line.High));
        if (share > 0 && high > 0)
        {
            var (least, most) = (CostModel.Cents(low * share), CostModel.Cents(high * share));
            _lines.Add(new CostLine(
                "Recovery", option!.Replace('-', ' '), $"recovery-{option}", "USD of the bill above", 1, (double)least, (double)most,
                FormattableString.Invariant($"{share} × the lines above{(edge is null ? "" : $", without {edge}")}"), least, most, "second region", rates.Taken, rates.Source));
        }
    }

    private void Add(Technology technology, BillLine line)
    {
        if (Quantity(line, _ordinary) is not { } ordinary || Quantity(line, _busy) is not { } busy)
        {
            _unpriced.Add($"{technology.Name}, {line.Item}: decided by {string.Join(", ", Missing(line).Select(Called))}, which nobody knows yet.");
            return;
        }

        if (busy <= 0 && ordinary <= 0)
        {
            return;
        }

        var price = _prices[line.Price];
        var unit = (decimal)price.Usd;
        var (low, high) = (Math.Min(ordinary, busy), Math.Max(ordinary, busy));
        _lines.Add(new CostLine(
            technology.Name, line.Item, price.Id, price.Unit, unit, low, high, line.Quantity,
            CostModel.Cents((decimal)low * unit), CostModel.Cents((decimal)high * unit), price.Region, price.Taken, price.Source.Title) { Licence = price.Licence });
    }

    /// <returns>Zero when the line is not paid here; null when a name it needs is absent.</returns>
    private static double? Quantity(BillLine line, Scope scope) => line.When is { } when && !Expressions.Of(when).Holds(scope)
        ? 0
        : Expressions.Of(line.Quantity).Number(scope) is { } quantity ? Math.Max(0, Math.Round(quantity, QuantityDigits)) : null;

    /// <summary>A name of the condition language as people read it.</summary>
    private static string Called(string variable) => Prose.Inside(
        FactCatalogue.All.FirstOrDefault(fact => fact.Variable == variable)?.Name
        ?? (FigureCatalogue.Knows(variable) ? FigureCatalogue.Find(variable).Name : null)
        ?? variable.Replace('_', ' '));

    private ImmutableArray<string> Missing(BillLine line) =>
        [.. Expressions.Of(line.Quantity).Names.Where(name => !_busy.Has(name))];
}
