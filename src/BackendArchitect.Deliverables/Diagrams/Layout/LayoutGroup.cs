using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>A frame round some boxes.</summary>
internal sealed class LayoutGroup(string id)
{
    public string Id { get; } = id;

    /// <summary>Whether its boxes are ranked by the arrows between them, instead of standing in a row.</summary>
    public bool IsLayered { get; init; }

    /// <summary>More boxes than this stand in two rows or more.</summary>
    public int MostInRow { get; init; } = 6;

    /// <summary>Groups of a lower tier stand above those of a higher one, whichever way arrows point; null lets the arrows decide.</summary>
    public int? Tier { get; init; }

    /// <summary>Where it came to lie.</summary>
    public Box Box { get; set; }

    public int FirstRank { get; set; }

    public int LastRank { get; set; }

    public bool SpansRows => LastRank > FirstRank;
}
