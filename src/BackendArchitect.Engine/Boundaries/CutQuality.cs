namespace BackendArchitect.Engine.Boundaries;

/// <summary>What a cut costs, in numbers that can be compared between cuts of the same system.</summary>
/// <param name="Modules">How many there are.</param>
/// <param name="CallsAcross">Calls from one module to another for 100 calls from outside.</param>
/// <param name="SharedWrites">Entities that somebody other than their owner writes.</param>
/// <param name="SplitTransactions">Use cases whose transaction spans modules.</param>
/// <param name="Cohesion">Share of the coupling that stays inside modules, 0 to 1.</param>
public sealed record CutQuality(int Modules, double CallsAcross, int SharedWrites, int SplitTransactions, double Cohesion)
{
    /// <summary>Judges a cut by the use cases that run through it.</summary>
    public static CutQuality Of(UsageMap map, Cut cut) => Of(map, cut, Coupling.Of(map));

    /// <param name="coupling">Of the same map, when several cuts of it are judged.</param>
    internal static CutQuality Of(UsageMap map, Cut cut, Coupling coupling)
    {
        var owners = cut.Owners;
        var all = map.UseCases.Sum(useCase => useCase.Share);
        var across = map.UseCases.Sum(useCase => useCase.Share * Others(useCase, owners));
        return new CutQuality(
            cut.Modules.Count,
            all == 0 ? 0 : Math.Round(across / all * 100, 1),
            map.UseCases.SelectMany(useCase => Foreign(useCase, owners)).Distinct().Count(),
            map.UseCases.Count(useCase => IsSplit(useCase, owners)),
            coupling.Total == 0 ? 1 : Math.Round(coupling.Inside(owners) / coupling.Total, 3));
    }

    /// <summary>The module a use case runs in: the one it writes most in, else the one it reads most in; of equals the one named first.</summary>
    public static string Home(UseCase useCase, IReadOnlyDictionary<string, string> owners)
    {
        var touched = useCase.Writes.Count > 0 ? useCase.Writes : useCase.Reads;
        var (home, most) = (owners[touched[0]], 0);
        foreach (var entity in touched)
        {
            var owner = owners[entity];
            var count = touched.Count(other => owners[other] == owner);
            (home, most) = count > most ? (owner, count) : (home, most);
        }

        return home;
    }

    /// <summary>Whether its transaction spans modules.</summary>
    public static bool IsSplit(UseCase useCase, IReadOnlyDictionary<string, string> owners) =>
        useCase.Transaction && useCase.Writes.Select(entity => owners[entity]).Distinct().Count() > 1;

    private static int Others(UseCase useCase, IReadOnlyDictionary<string, string> owners)
    {
        var home = Home(useCase, owners);
        return useCase.Touches.Select(entity => owners[entity]).Where(owner => owner != home).Distinct().Count();
    }

    private static IEnumerable<string> Foreign(UseCase useCase, IReadOnlyDictionary<string, string> owners)
    {
        var home = Home(useCase, owners);
        return useCase.Writes.Where(entity => owners[entity] != home);
    }
}
