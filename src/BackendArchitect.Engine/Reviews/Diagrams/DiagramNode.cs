using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>A box of a diagram.</summary>
/// <param name="Id">What arrows name it by; in a Structurizr workspace the whole path: <c>shop.api</c>.</param>
/// <param name="Label">What a reader sees, without markup; the id where nothing else is written.</param>
/// <param name="Line">Where it first stands.</param>
public sealed record DiagramNode(string Id, string Label, int Line, int Column)
{
    /// <summary>As the keyword or the shape tells it; null when neither does.</summary>
    public PartKind? Kind { get; init; }

    /// <summary>Empty when the diagram does not say.</summary>
    public string Technology { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>Id of the group, boundary or element it stands in; null at the top.</summary>
    public string? Group { get; init; }

    /// <summary>C4 level: person, system, container or component; empty in other diagrams.</summary>
    public string Level { get; init; } = "";

    /// <summary>Introduced on purpose, by a keyword or with a label; not merely the end of an arrow.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>A question with several ways out: the picture shows a process, not a system.</summary>
    public bool IsDecision { get; init; }

    /// <summary>Marked as not ours.</summary>
    public bool IsExternal { get; init; }

    /// <summary>Tags or classes.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Columns of an entity.</summary>
    public IReadOnlyList<DiagramField> Fields { get; init; } = [];

    /// <summary>How many run, where a deployment says so; null when nothing does.</summary>
    public int? Instances { get; init; }
}
