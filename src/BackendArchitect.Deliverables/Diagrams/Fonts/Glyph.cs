namespace BackendArchitect.Deliverables.Diagrams.Fonts;

/// <summary>What to draw for a character.</summary>
/// <param name="Advance">How far the pen moves. Unit: em.</param>
internal sealed record Glyph(float Advance, IReadOnlyList<GlyphPoint[]> Contours);
