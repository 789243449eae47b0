namespace BackendArchitect.Deliverables.Diagrams.Scenes;

/// <summary>A display list: everything a picture draws, in order. It knows no file format.</summary>
/// <param name="Width">CSS pixels.</param>
/// <param name="Height">CSS pixels.</param>
/// <param name="Background">Colour as <c>#RRGGBB</c>.</param>
/// <param name="Alt">The picture in words, for who cannot see it.</param>
public sealed record Scene(float Width, float Height, string Background, string Alt, IReadOnlyList<SceneItem> Items);
