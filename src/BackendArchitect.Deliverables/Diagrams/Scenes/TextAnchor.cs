namespace BackendArchitect.Deliverables.Diagrams.Scenes;

/// <summary>Which point of a line of text its x is.</summary>
public enum TextAnchor
{
    Start,
    Middle,
    End,
}
