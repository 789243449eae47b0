namespace BackendArchitect.Deliverables.Diagrams.Fonts;

/// <summary>A point of a glyph outline; y grows upwards from the base line. Unit: em.</summary>
/// <param name="OnCurve">False for the control point of a quadratic curve.</param>
internal readonly record struct GlyphPoint(float X, float Y, bool OnCurve);
