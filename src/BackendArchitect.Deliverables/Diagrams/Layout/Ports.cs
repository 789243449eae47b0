namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Chooses where arrows meet the upper and lower side of each box: sorted by where they go, as near to straight as there is room.</summary>
internal static class Ports
{
    public static void Place(Graph graph)
    {
        foreach (var node in graph.Nodes)
        {
            PlaceSide(graph, node, Lower(graph, node));
            PlaceSide(graph, node, Upper(graph, node));
        }
    }

    /// <summary>Distance between the ports of a side with this many.</summary>
    public static float Step(Graph graph, LayoutNode node, int ports) =>
        ports > 1 ? Math.Min(graph.Spacing.BetweenPorts, 2 * Half(node) / (ports - 1)) : 0;

    public static float Half(LayoutNode node) => Math.Max(6, (node.Width / 2) - node.Inset);

    public static List<Port> Lower(Graph graph, LayoutNode node)
    {
        var ports = new List<Port>();
        foreach (var edge in graph.Edges)
        {
            if (edge.Chain is { } chain)
            {
                if (chain[0].Node == node)
                {
                    ports.Add(new Port(edge, true, chain[1].Node is null || edge.LowerPort == 0 ? chain[1].X : edge.LowerPort));
                }
            }
            else if (!edge.IsLoop && !graph.IsLevel(edge) && (edge.From == node || edge.To == node))
            {
                ports.Add(new Port(edge, edge.From == node, (edge.From == node ? edge.To : edge.From).Slot.X));
            }
        }

        return ports;
    }

    public static List<Port> Upper(Graph graph, LayoutNode node) =>
    [
        .. graph.Edges
            .Where(edge => edge.Leader is null && edge.Chain?[^1].Node == node)
            .Select(edge => new Port(edge, false, edge.Chain![^2].Node is null ? edge.Chain[^2].X : edge.UpperPort)),
    ];

    private static void PlaceSide(Graph graph, LayoutNode node, List<Port> ports)
    {
        if (ports.Count == 0)
        {
            return;
        }

        var sorted = ports.OrderBy(port => port.Target).ToList();
        var (half, step) = (Half(node), Step(graph, node, sorted.Count));
        var fitted = Rows.Fit([.. sorted.Select((port, i) => (port.Target - (i * step), 1f))]);
        var (lowest, highest) = (node.Slot.X - half, node.Slot.X + half - ((sorted.Count - 1) * step));
        for (var i = 0; i < sorted.Count; i++)
        {
            sorted[i].X = Math.Clamp((float)fitted[i], lowest, Math.Max(lowest, highest)) + (i * step);
        }
    }
}
