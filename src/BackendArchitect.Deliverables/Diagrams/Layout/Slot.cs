namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>A place in a level: a box, a label, or the point where an arrow passes.</summary>
internal sealed class Slot
{
    /// <summary>Boxes stand in even levels, labels in odd ones.</summary>
    public int Level { get; init; }

    public float Width { get; init; }

    public LayoutNode? Node { get; init; }

    public LayoutEdge? Edge { get; init; }

    public bool IsLabel { get; init; }

    public LayoutGroup? Group { get; init; }

    /// <summary>Centre.</summary>
    public float X { get; set; }

    /// <summary>Position in its level, from the left.</summary>
    public int Order { get; set; }

    /// <summary>Where a sweep would like it, 0 to 1.</summary>
    public double Wish { get; set; }

    public List<(Slot Slot, float Weight)> Up { get; } = [];

    public List<(Slot Slot, float Weight)> Down { get; } = [];

    public float Left => X - (Width / 2);

    public float Right => X + (Width / 2);
}
