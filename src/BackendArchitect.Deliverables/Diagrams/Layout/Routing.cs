using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Gives every level its y, every arrow its bends, every frame its border.</summary>
internal sealed class Routing(Graph graph)
{
    private readonly Channel[] _channels = [.. graph.Levels.Select(_ => new Channel())];
    private readonly Strip[] _strips = new Strip[graph.Levels.Length];

    public void Run()
    {
        FillChannels();
        StackStrips();
        foreach (var node in graph.Nodes)
        {
            node.Centre = new Point(node.Slot.X, _strips[node.Slot.Level].Middle);
        }

        foreach (var edge in graph.Edges)
        {
            Route(edge);
        }

        foreach (var group in graph.Groups)
        {
            Frame(group);
        }
    }

    private void FillChannels()
    {
        foreach (var edge in graph.Edges.Where(edge => edge.Leader is null))
        {
            for (var i = 1; i < (edge.Chain?.Count ?? 0); i++)
            {
                float[] upper = [edge.UpperX(i), .. i == 1 ? edge.Followers.Select(follower => follower.UpperPort) : []];
                var lower = edge.LowerX(i);
                if (upper.Any(x => MathF.Abs(x - lower) > 0.6f))
                {
                    _channels[edge.Chain![i - 1].Level].Add(new Jog(edge, upper, [lower]));
                }
            }

            if (edge.Chain is null && !edge.IsLoop && !graph.IsLevel(edge))
            {
                _channels[edge.From.Slot.Level].Add(new Jog(edge, [edge.UpperPort, edge.LowerPort], []));
            }
        }

        foreach (var channel in _channels)
        {
            channel.Pack();
        }
    }

    private void StackStrips()
    {
        var y = 0f;
        for (var level = 0; level < _strips.Length; level++)
        {
            var isRow = level % 2 == 0;
            var before = isRow && graph.Groups.Any(group => group.FirstRank == level / 2) ? graph.Spacing.FrameTop : 0;
            var after = isRow && graph.Groups.Any(group => group.LastRank == level / 2) ? graph.Spacing.FrameBottom : 0;
            var height = graph.Levels[level].Select(Height).DefaultIfEmpty(0).Max();
            _strips[level] = new Strip(y + before, y + before + height, y + before + height + after);
            var isLast = level + 1 == _strips.Length;
            y = _strips[level].End + (isLast && _channels[level].Tracks == 0 ? 0 : ChannelHeight(level, isLast, height > 0));
        }

        graph.Height = y;
    }

    private static float Height(Slot slot) => slot.Node?.Height ?? (slot.IsLabel ? slot.Edge!.LabelHeight : 0);

    private float ChannelHeight(int level, bool isLast, bool isFilled)
    {
        var isRow = level % 2 == 0;
        var tracks = _channels[level].Tracks;
        var height = tracks > 0
            ? (2 * graph.Spacing.ChannelMargin) + ((tracks - 1) * graph.Spacing.BetweenTracks)
            : isRow ? 14 : isFilled ? 16 : 4;
        var least = !isRow ? 18 : isLast ? 0 : 16;
        return Math.Max(Math.Max(height, least), graph.Spacing.LeastChannel);
    }

    private float TrackY(int level, Jog jog) => _strips[level].End + graph.Spacing.ChannelMargin + (jog.Track * graph.Spacing.BetweenTracks);

    private void Route(LayoutEdge edge)
    {
        if (edge.Chain is not null)
        {
            RouteDown(edge);
        }
        else if (edge.IsLoop)
        {
            var (right, y) = (edge.From.Box.Right, edge.From.Centre.Y);
            edge.Points.AddRange([new(right, y - 10), new(right + 20, y - 10), new(right + 20, y + 10), new(right, y + 10)]);
        }
        else if (graph.IsLevel(edge))
        {
            RouteBetweenNeighbours(edge);
        }
        else
        {
            RouteUnderRow(edge);
        }
    }

    private void RouteDown(LayoutEdge edge)
    {
        var chain = edge.Chain!;
        var x = edge.UpperPort;
        edge.Points.Add(new Point(x, chain[0].Node!.Box.Bottom));
        for (var i = 1; i < chain.Count; i++)
        {
            if (_channels[chain[i - 1].Level].Of(edge) is { } jog)
            {
                var y = TrackY(chain[i - 1].Level, jog);
                if (MathF.Abs(x - jog.Below[0]) > 0.6f)
                {
                    edge.Points.AddRange([new(x, y), new(jog.Below[0], y)]);
                }

                x = jog.Below[0];
                edge.Join = i == 1 ? new Point(x, y) : edge.Join;
            }

            if (chain[i].IsLabel && edge.Leader is null)
            {
                edge.Label = new Point(chain[i].X, _strips[chain[i].Level].Middle);
            }
        }

        edge.Points.Add(new Point(x, chain[^1].Node!.Box.Top));
        if (edge.IsReversed)
        {
            edge.Points.Reverse();
        }
    }

    private static void RouteBetweenNeighbours(LayoutEdge edge)
    {
        var y = edge.From.Centre.Y;
        var toRight = edge.To.Centre.X > edge.From.Centre.X;
        var (start, end) = toRight ? (edge.From.Box.Right, edge.To.Box.Left) : (edge.From.Box.Left, edge.To.Box.Right);
        edge.Points.AddRange([new(start, y), new(end, y)]);
        edge.Label = edge.LabelWidth > 0 ? new Point((start + end) / 2, y - (edge.LabelHeight / 2) - 3) : null;
    }

    private void RouteUnderRow(LayoutEdge edge)
    {
        var level = edge.From.Slot.Level;
        var y = TrackY(level, _channels[level].Of(edge)!);
        edge.Points.AddRange([new(edge.UpperPort, edge.From.Box.Bottom), new(edge.UpperPort, y), new(edge.LowerPort, y), new(edge.LowerPort, edge.To.Box.Bottom)]);
        edge.Label = edge.LabelWidth > 0 ? new Point((edge.UpperPort + edge.LowerPort) / 2, y) : null;
    }

    private void Frame(LayoutGroup group)
    {
        var slots = graph.Slots.Where(slot => slot.Group == group).ToList();
        if (slots.Count > 0)
        {
            var (top, bottom) = (_strips[2 * group.FirstRank], _strips[2 * group.LastRank]);
            group.Box = new Box(
                slots.Min(slot => slot.Left) - graph.Spacing.FrameSide,
                top.Top - graph.Spacing.FrameTop,
                slots.Max(slot => slot.Right) + graph.Spacing.FrameSide,
                bottom.Bottom + graph.Spacing.FrameBottom);
        }
    }
}
