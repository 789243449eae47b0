namespace BackendArchitect.Engine.Graphs;

/// <summary>Groups of parts of which each waits, directly or not, for every other. A part in no circle is a group of its own.</summary>
/// <remarks>Tarjan, Depth-first search and linear graph algorithms, 1972; without recursion, so that a long chain cannot exhaust the stack.</remarks>
internal sealed class StrongComponents
{
    private const int Unseen = -1;

    private readonly Net _net;
    private readonly int[] _order;
    private readonly int[] _low;
    private readonly bool[] _open;
    private readonly Stack<int> _waiting = new();
    private readonly List<IReadOnlyList<int>> _groups = [];
    private int _next;

    private StrongComponents(Net net)
    {
        _net = net;
        _order = new int[net.Count];
        _low = new int[net.Count];
        _open = new bool[net.Count];
        Array.Fill(_order, Unseen);
    }

    /// <returns>Callees before their callers.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Of(Net net)
    {
        var search = new StrongComponents(net);
        for (var part = 0; part < net.Count; part++)
        {
            if (search._order[part] == Unseen)
            {
                search.Visit(part);
            }
        }

        return search._groups;
    }

    private void Visit(int root)
    {
        var path = new Stack<(int Part, int Next)>();
        Open(root);
        path.Push((root, 0));
        while (path.TryPop(out var step))
        {
            if (step.Next == _net.Calls[step.Part].Length)
            {
                Close(step.Part, path.TryPeek(out var caller) ? caller.Part : Unseen);
                continue;
            }

            path.Push((step.Part, step.Next + 1));
            var callee = _net.Calls[step.Part][step.Next];
            if (_order[callee] == Unseen)
            {
                Open(callee);
                path.Push((callee, 0));
            }
            else if (_open[callee])
            {
                _low[step.Part] = Math.Min(_low[step.Part], _order[callee]);
            }
        }
    }

    private void Open(int part)
    {
        _order[part] = _low[part] = _next++;
        _open[part] = true;
        _waiting.Push(part);
    }

    private void Close(int part, int caller)
    {
        if (caller != Unseen)
        {
            _low[caller] = Math.Min(_low[caller], _low[part]);
        }

        if (_low[part] != _order[part])
        {
            return;
        }

        var group = new List<int>();
        int member;
        do
        {
            member = _waiting.Pop();
            _open[member] = false;
            group.Add(member);
        }
        while (member != part);
        _groups.Add([.. group.Order()]);
    }
}
