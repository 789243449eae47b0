namespace BackendArchitect.Engine.Boundaries;

/// <summary>Proposes a cut from coupling alone: joins the two modules that gain most until nothing gains, then moves single entities.</summary>
/// <remarks>
/// What is gained is modularity, Newman's measure of how much more coupling lies inside modules than chance would put there
/// (Physical Review E 69, 066133, 2004). It needs no number of modules and no limit on their size. Of equals the first by name.
/// </remarks>
internal static class CutProposer
{
    private const double Tiny = 1e-9;

    /// <summary>Rounds of moving; each must gain, so that it ends earlier.</summary>
    private const int Rounds = 20;

    public static Cut Propose(UsageMap map) => Propose(map, Coupling.Of(map));

    /// <param name="coupling">Of the same map.</param>
    public static Cut Propose(UsageMap map, Coupling coupling)
    {
        if (coupling.Total == 0)
        {
            return Named(map.Entities.Select(entity => (IReadOnlyList<string>)[entity]), coupling);
        }

        var modules = map.Entities.Order(StringComparer.Ordinal).Select(entity => new List<string> { entity }).ToList();
        var links = new Links(coupling);
        while (BestJoin(modules, links) is var (one, other))
        {
            modules[one].AddRange(modules[other]);
            modules.RemoveAt(other);
        }

        for (var round = 0; round < Rounds && MoveOne(modules, links); round++)
        {
        }

        return Named(modules.Where(module => module.Count > 0), coupling);
    }

    private static (int One, int Other)? BestJoin(List<List<string>> modules, Links links)
    {
        (int, int)? best = null;
        var most = Tiny;
        for (var one = 0; one < modules.Count; one++)
        {
            for (var other = one + 1; other < modules.Count; other++)
            {
                var gain = links.Gain(modules[one], modules[other]);
                if (gain > most + Tiny)
                {
                    (best, most) = ((one, other), gain);
                }
            }
        }

        return best;
    }

    /// <summary>Moves the first entity that gains by it.</summary>
    private static bool MoveOne(List<List<string>> modules, Links links)
    {
        foreach (var from in modules.Where(module => module.Count > 1))
        {
            foreach (var entity in from)
            {
                List<string> rest = [.. from.Where(other => other != entity)];
                var stays = links.Gain([entity], rest);
                var to = modules.Where(module => module != from && module.Count > 0).FirstOrDefault(module => links.Gain([entity], module) > stays + Tiny);
                if (to is not null)
                {
                    to.Add(entity);
                    from.Remove(entity);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A module is called after the entity most of its coupling hangs on.</summary>
    private static Cut Named(IEnumerable<IReadOnlyList<string>> modules, Coupling coupling) => new(
    [
        .. modules.Select(module => new CutModule(
            module.OrderByDescending(entity => coupling.Ties.Where(tie => tie.One == entity || tie.Other == entity).Sum(tie => tie.Worth))
                .ThenBy(entity => entity, StringComparer.Ordinal).First(),
            [.. module.Order(StringComparer.Ordinal)]))
            .OrderBy(module => module.Id, StringComparer.Ordinal),
    ]);

    private sealed class Links
    {
        private readonly Dictionary<(string, string), double> _ties = [];
        private readonly Dictionary<string, double> _degrees = new(StringComparer.Ordinal);
        private readonly double _total;

        public Links(Coupling coupling)
        {
            _total = coupling.Total;
            foreach (var (one, other, worth) in coupling.Ties)
            {
                _ties[(one, other)] = _ties[(other, one)] = worth;
                _degrees[one] = _degrees.GetValueOrDefault(one) + worth;
                _degrees[other] = _degrees.GetValueOrDefault(other) + worth;
            }
        }

        /// <summary>Modularity gained by having two groups in one module.</summary>
        public double Gain(IReadOnlyList<string> one, IReadOnlyList<string> other)
        {
            var between = one.Sum(left => other.Sum(right => _ties.GetValueOrDefault((left, right))));
            return (between / _total) - (Degree(one) * Degree(other) / (2 * _total * _total));
        }

        private double Degree(IReadOnlyList<string> group) => group.Sum(entity => _degrees.GetValueOrDefault(entity));
    }
}
