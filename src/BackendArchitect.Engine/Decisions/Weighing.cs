using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Decisions;

/// <summary>How much each driver counts, from what the brief says.</summary>
internal static class Weighing
{
    /// <summary>A driver never counts for nothing: what nobody mentioned still matters a little.</summary>
    private const double Least = 0.5;

    private const int BasisPoints = 10_000;

    /// <summary>base + Σ raises for each driver, divided by their sum.</summary>
    public static IReadOnlyList<DriverWeight> Of(IReadOnlyList<string> driverIds, IReadOnlyList<Driver> drivers, Scope scope)
    {
        var raised = driverIds
            .Select(id => drivers.First(driver => driver.Id == id))
            .Select(driver => (Driver: driver, Raises: (IReadOnlyList<Raise>)[.. driver.Raises.Where(raise => Expressions.Holds(raise.When, scope))]))
            .ToList();
        var raw = raised.Select(entry => Math.Max(Least, entry.Driver.Base + entry.Raises.Sum(raise => raise.By))).ToList();
        var shares = Apportion(raw);
        return [.. raised.Select((entry, at) => new DriverWeight(entry.Driver, shares[at], entry.Raises))];
    }

    /// <summary>Largest remainder on basis points, so that printed weights sum to 1 to the last digit.</summary>
    private static List<double> Apportion(List<double> raw)
    {
        var sum = raw.Sum();
        var exact = raw.Select(value => value / sum * BasisPoints).ToList();
        var points = exact.Select(value => (int)Math.Floor(value)).ToList();
        var byRemainder = Enumerable.Range(0, raw.Count).OrderByDescending(at => exact[at] - points[at]).ThenBy(at => at);
        foreach (var at in byRemainder.Take(BasisPoints - points.Sum()))
        {
            points[at]++;
        }

        return [.. points.Select(value => value / (double)BasisPoints)];
    }
}
