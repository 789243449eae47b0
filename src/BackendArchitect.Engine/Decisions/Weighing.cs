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
    public static DriverWeight[] Of(DecisionPlan.DriverPlan[] drivers, Scope scope)
    {
        var raises = Array.ConvertAll(drivers, driver => Raised(driver, scope));
        var raw = new double[drivers.Length];
        for (var at = 0; at < raw.Length; at++)
        {
            raw[at] = Math.Max(Least, drivers[at].Driver.Base + raises[at].Sum(raise => raise.By));
        }

        var shares = Apportion(raw);
        return [.. drivers.Select((driver, at) => new DriverWeight(driver.Driver, shares[at], raises[at]))];
    }

    private static List<Raise> Raised(DecisionPlan.DriverPlan driver, Scope scope)
    {
        var raised = new List<Raise>();
        foreach (var (when, raise) in driver.Raises)
        {
            if (when.Holds(scope))
            {
                raised.Add(raise);
            }
        }

        return raised;
    }

    /// <summary>Largest remainder on basis points, so that printed weights sum to 1 to the last digit.</summary>
    private static double[] Apportion(double[] raw)
    {
        var sum = raw.Sum();
        var exact = Array.ConvertAll(raw, value => value / sum * BasisPoints);
        var points = Array.ConvertAll(exact, value => (int)Math.Floor(value));
        for (var left = BasisPoints - points.Sum(); left > 0; left--)
        {
            points[Largest(exact, points)]++;
        }

        return Array.ConvertAll(points, value => value / (double)BasisPoints);
    }

    /// <summary>Where the remainder is largest, the first of equals. What was rounded up has a negative one.</summary>
    private static int Largest(double[] exact, int[] points)
    {
        var best = 0;
        for (var at = 1; at < exact.Length; at++)
        {
            best = exact[at] - points[at] > exact[best] - points[best] ? at : best;
        }

        return best;
    }
}
