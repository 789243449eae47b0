using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>A box to place.</summary>
/// <param name="group">The frame it stands in, or null.</param>
internal sealed class LayoutNode(string id, float width, float height, LayoutGroup? group = null)
{
    public string Id { get; } = id;

    public float Width { get; } = width;

    public float Height { get; } = height;

    public LayoutGroup? Group { get; } = group;

    /// <summary>How far from a corner arrows keep. Unit: pixels.</summary>
    public float Inset { get; init; } = 14;

    /// <summary>Belongs at the top: a person or a client.</summary>
    public bool IsRoot { get; init; }

    /// <summary>As <see cref="LayoutGroup.Tier"/>, for a box without a frame.</summary>
    public int? Tier { get; init; }

    /// <summary>Where its centre came to lie.</summary>
    public Point Centre { get; set; }

    public Box Box => Box.Around(Centre.X, Centre.Y, Width, Height);

    /// <summary>Row, 0 at the top.</summary>
    public int Rank { get; set; }

    public Slot Slot { get; set; } = new();
}
