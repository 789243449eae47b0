namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>How far apart two slots beside each other must be.</summary>
internal sealed class Gaps(Graph graph)
{
    private Dictionary<LayoutGroup, (float Left, float Right)> _extents = [];

    /// <summary>Takes the present left and right ends of the groups that span rows; nothing foreign may come between them.</summary>
    public void Measure() => _extents = graph.Groups.Where(group => group.SpansRows).ToDictionary(group => group, Extent);

    /// <summary>The least distance from one centre to the next.</summary>
    public float Separation(Slot left, Slot right)
    {
        var (before, after) = (left.Width / 2, right.Width / 2);
        if (left.Group != right.Group)
        {
            before = left.Group is not null && _extents.TryGetValue(left.Group, out var l) ? Math.Max(before, l.Right - left.X) : before;
            after = right.Group is not null && _extents.TryGetValue(right.Group, out var r) ? Math.Max(after, right.X - r.Left) : after;
        }

        return before + after + Between(left, right);
    }

    public float Between(Slot left, Slot right)
    {
        var gap = (left.Node, right.Node) switch
        {
            (not null, not null) => BetweenBoxes(left.Node, right.Node),
            (null, null) => left.IsLabel || right.IsLabel ? 10 : 13,
            _ => 18,
        };
        if (left.Group == right.Group)
        {
            return gap;
        }

        gap += Border(left) + Border(right);
        return left.Group is not null && right.Group is not null ? Math.Max(gap, (2 * graph.Spacing.FrameSide) + 22) : gap;
    }

    private float Border(Slot slot) => slot.Group is { } group && (slot.Level % 2 == 0 || group.SpansRows) ? graph.Spacing.FrameSide : 0;

    private float BetweenBoxes(LayoutNode left, LayoutNode right) => graph.Edges
        .Where(edge => edge.Chain is null && ((edge.From == left && edge.To == right) || (edge.From == right && edge.To == left)))
        .Select(edge => edge.LabelWidth + (graph.Edges.Any(loop => loop.IsLoop && loop.From == left) ? 60 : 34))
        .Append(graph.Spacing.BetweenBoxes)
        .Max();

    private (float Left, float Right) Extent(LayoutGroup group)
    {
        var slots = graph.Slots.Where(slot => slot.Group == group).ToList();
        return slots.Count == 0 ? (0, 0) : (slots.Min(slot => slot.Left), slots.Max(slot => slot.Right));
    }
}
