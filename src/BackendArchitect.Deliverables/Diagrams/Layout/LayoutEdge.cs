using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>An arrow to route.</summary>
internal sealed class LayoutEdge(LayoutNode from, LayoutNode to, float labelWidth = 0, float labelHeight = 0)
{
    public LayoutNode From { get; } = from;

    public LayoutNode To { get; } = to;

    /// <summary>0 when it has no label.</summary>
    public float LabelWidth { get; } = labelWidth;

    public float LabelHeight { get; } = labelHeight;

    public bool IsLoop => From == To;

    /// <summary>Arrows of the same words to the same box share a line from below their row on; null to keep a line of its own.</summary>
    public string? Bundle { get; init; }

    /// <summary>The arrow whose line and label this one joins, or null.</summary>
    public LayoutEdge? Leader { get; set; }

    /// <summary>Where it joins the line of its leader.</summary>
    public Point Join { get; set; }

    /// <summary>The arrows that join this one.</summary>
    public List<LayoutEdge> Followers { get; } = [];

    /// <summary>From border to border, upright and level pieces only.</summary>
    public List<Point> Points { get; } = [];

    /// <summary>Where the centre of the label came to lie; null without a label.</summary>
    public Point? Label { get; set; }

    public Box? LabelBox => Label is { } at ? Box.Around(at.X, at.Y, LabelWidth, LabelHeight) : null;

    /// <summary>The slots it passes from the upper box to the lower one; null when both stand in one row.</summary>
    public List<Slot>? Chain { get; set; }

    /// <summary>Whether it points upwards.</summary>
    public bool IsReversed { get; set; }

    /// <summary>Where it leaves the lower side of the upper box.</summary>
    public float UpperPort { get; set; }

    /// <summary>Where it meets the upper side of the lower box.</summary>
    public float LowerPort
    {
        get => Leader?.LowerPort ?? field;
        set;
    }

    /// <summary>x at the upper end of step <paramref name="i"/> of the chain, counted from 1.</summary>
    public float UpperX(int i) => Chain![i - 1].Node is null ? Chain[i - 1].X : UpperPort;

    /// <summary>x at the lower end of step <paramref name="i"/> of the chain, counted from 1.</summary>
    public float LowerX(int i) => Chain![i].Node is null ? Chain[i].X : LowerPort;
}
