using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Existing;

/// <summary>One part uses another, with what makes us think so.</summary>
/// <param name="Reason">"DATABASE_URL names it", "depends_on", "route /orders", the words on an arrow.</param>
/// <param name="Place">Where that stands.</param>
public sealed record ExistingLink(string From, string To, string Reason, Place Place)
{
    /// <summary>Words for a picture: "Reads and writes"; empty when no file has any.</summary>
    public string Label { get; init; } = "";

    public string Protocol { get; init; } = "";

    /// <summary>Null when nothing tells.</summary>
    public bool? IsAsync { get; init; }

    /// <summary>The database in the store; null when nothing tells.</summary>
    public string? Database { get; init; }

    /// <summary>Only that one is started before the other: weak evidence that it is used.</summary>
    public bool IsOrderOnly { get; init; }
}
