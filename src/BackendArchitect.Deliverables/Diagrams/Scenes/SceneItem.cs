namespace BackendArchitect.Deliverables.Diagrams.Scenes;

/// <summary>Something a scene draws. Later items cover earlier ones.</summary>
public abstract record SceneItem
{
    private SceneItem()
    {
    }

    /// <param name="Fill">Colour as <c>#RRGGBB</c>, or null for none.</param>
    /// <param name="Stroke">Colour as <c>#RRGGBB</c>, or null for none.</param>
    /// <param name="Dash">Lengths of stroke and gap in turn, pixels; null for a whole line.</param>
    public sealed record Path(IReadOnlyList<PathStep> Steps, string? Fill, string? Stroke, float StrokeWidth, IReadOnlyList<float>? Dash) : SceneItem;

    /// <param name="At">The anchor, on the base line.</param>
    /// <param name="Size">Font size, pixels.</param>
    /// <param name="Weight">400, 600 or 700.</param>
    public sealed record Text(Point At, string Value, float Size, int Weight, string Fill, TextAnchor Anchor) : SceneItem;
}
