namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>What to lay out, and where it came to lie.</summary>
internal sealed class Graph(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges, IReadOnlyList<LayoutGroup> groups)
{
    public IReadOnlyList<LayoutNode> Nodes { get; } = nodes;

    public IReadOnlyList<LayoutEdge> Edges { get; } = edges;

    public IReadOnlyList<LayoutGroup> Groups { get; } = groups;

    public Spacing Spacing { get; set; } = Spacing.Default;

    /// <summary>Whether every group is one row, whatever it asks for.</summary>
    public bool OneRowGroups { get; set; }

    /// <summary>Boxes at even levels, labels at odd ones, each from left to right.</summary>
    public List<Slot>[] Levels { get; set; } = [];

    public float Width { get; set; }

    public float Height { get; set; }

    public IEnumerable<Slot> Slots => Levels.SelectMany(level => level);

    /// <summary>Whether an arrow is a level line between two boxes side by side. Only the first between the two is: there is no room for a second label.</summary>
    public bool IsLevel(LayoutEdge edge) =>
        edge.From.Rank == edge.To.Rank && Math.Abs(edge.From.Slot.Order - edge.To.Slot.Order) == 1 &&
        Edges.First(other => (other.From == edge.From && other.To == edge.To) || (other.From == edge.To && other.To == edge.From)) == edge;
}
