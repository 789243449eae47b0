namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Ranks units so that arrows point downwards: each as high as what points at it allows.</summary>
/// <param name="height">How many rows a unit takes, 1 or more.</param>
/// <param name="roots">Units to start from when a cycle has to be broken somewhere.</param>
internal sealed class LongestPath(IReadOnlyList<string> units, IReadOnlyList<(string From, string To)> arrows, Func<string, int> height, IReadOnlySet<string> roots)
{
    private readonly Dictionary<string, int> _ranks = units.ToDictionary(unit => unit, _ => 0, StringComparer.Ordinal);
    private readonly List<(string From, string To)> _acyclic = [];
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public Dictionary<string, int> Ranks()
    {
        foreach (var unit in units.OrderBy(Priority))
        {
            Visit(unit);
        }

        PushDown();
        for (var pass = 0; pass < 4; pass++)
        {
            PullDown();
        }

        PullSourcesDown();
        var top = _ranks.Count == 0 ? 0 : _ranks.Values.Min();
        return _ranks.ToDictionary(rank => rank.Key, rank => rank.Value - top, StringComparer.Ordinal);
    }

    private int Priority(string unit)
    {
        if (roots.Contains(unit))
        {
            return 0;
        }

        return arrows.Any(arrow => arrow.To == unit) ? 2 : 1;
    }

    /// <summary>Depth first; an arrow back to a unit still open closes a cycle and is turned round.</summary>
    private void Visit(string unit)
    {
        if (!_seen.Add(unit))
        {
            return;
        }

        _open.Add(unit);
        foreach (var (_, next) in arrows.Where(arrow => arrow.From == unit))
        {
            _acyclic.Add(_open.Contains(next) ? (next, unit) : (unit, next));
            Visit(next);
        }

        _open.Remove(unit);
    }

    private void PushDown()
    {
        for (var (pass, moved) = (0, true); pass < units.Count && moved; pass++)
        {
            moved = false;
            foreach (var (from, to) in _acyclic)
            {
                if (_ranks[to] < _ranks[from] + height(from))
                {
                    _ranks[to] = _ranks[from] + height(from);
                    moved = true;
                }
            }
        }
    }

    /// <summary>A unit with more arrows out than in moves down to what it points at: shorter arrows.</summary>
    private void PullDown()
    {
        foreach (var unit in units)
        {
            var below = Below(unit).ToList();
            if (below.Count > _acyclic.Count(arrow => arrow.To == unit))
            {
                _ranks[unit] = Math.Max(_ranks[unit], below.Min(next => _ranks[next]) - height(unit));
            }
        }
    }

    /// <summary>A source whose other targets are far below comes down with the leaves that only it has.</summary>
    private void PullSourcesDown()
    {
        foreach (var unit in units.Where(unit => _acyclic.All(arrow => arrow.To != unit)))
        {
            var below = Below(unit).Distinct(StringComparer.Ordinal).ToList();
            var leaves = below.Where(next => IsLeafOf(unit, next)).ToList();
            var others = below.Except(leaves, StringComparer.Ordinal).ToList();
            if (leaves.Count == 0 || others.Count == 0)
            {
                continue;
            }

            var rank = others.Min(next => _ranks[next]) - height(unit);
            if (rank > _ranks[unit])
            {
                _ranks[unit] = rank;
                leaves.ForEach(leaf => _ranks[leaf] = rank + height(unit));
            }
        }
    }

    private IEnumerable<string> Below(string unit) => _acyclic.Where(arrow => arrow.From == unit).Select(arrow => arrow.To);

    private bool IsLeafOf(string unit, string next) =>
        _acyclic.All(arrow => arrow.From != next) && _acyclic.Where(arrow => arrow.To == next).All(arrow => arrow.From == unit);
}
