namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>The space between two levels, where arrows run level: which of them lies above which.</summary>
internal sealed class Channel
{
    private readonly List<Jog> _jogs = [];

    public int Tracks { get; private set; }

    public void Add(Jog jog) => _jogs.Add(jog);

    public Jog? Of(LayoutEdge edge) => _jogs.Find(jog => jog.Edge == edge || jog.Edge == edge.Leader);

    /// <summary>Orders the jogs for few crossings, then packs them into as few tracks as that order allows.</summary>
    public void Pack()
    {
        var sorted = _jogs.OrderBy(jog => jog.Left).ToList();
        _jogs.Clear();
        _jogs.AddRange(sorted);
        Improve();
        for (var i = 0; i < _jogs.Count; i++)
        {
            for (var above = 0; above < i; above++)
            {
                if (_jogs[above].Left < _jogs[i].Right + 8 && _jogs[above].Right > _jogs[i].Left - 8)
                {
                    var apart = _jogs[above].IsThick || _jogs[i].IsThick ? 2 : 1;
                    _jogs[i].Track = Math.Max(_jogs[i].Track, _jogs[above].Track + apart);
                }
            }

            Tracks = Math.Max(Tracks, _jogs[i].Track + 1);
        }
    }

    private void Improve()
    {
        var cost = Cost();
        for (var (pass, improved) = (0, true); pass < 8 && improved && cost > 0; pass++)
        {
            improved = false;
            for (var from = 0; from < _jogs.Count; from++)
            {
                for (var to = 0; to < _jogs.Count; to++)
                {
                    improved |= from != to && TryMove(from, to, ref cost);
                }
            }
        }
    }

    private bool TryMove(int from, int to, ref int cost)
    {
        Move(from, to);
        var moved = Cost();
        if (moved < cost)
        {
            cost = moved;
            return true;
        }

        Move(to, from);
        return false;
    }

    private void Move(int from, int to)
    {
        var jog = _jogs[from];
        _jogs.RemoveAt(from);
        _jogs.Insert(to, jog);
    }

    private int Cost()
    {
        var cost = 0;
        for (var upper = 0; upper < _jogs.Count; upper++)
        {
            for (var lower = upper + 1; lower < _jogs.Count; lower++)
            {
                cost += Jog.Crossings(_jogs[upper], _jogs[lower]);
            }
        }

        return cost;
    }
}
