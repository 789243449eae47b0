namespace BackendArchitect.Engine.Decisions;

/// <summary>A technology that would have filled a role better, and does not go with the rest of the design.</summary>
/// <param name="With">Name of what it does not go with; null where it is the shape of the design.</param>
public sealed record RefusedTechnology(string Id, string Name, string? With, string Because)
{
    /// <summary>"refused: PostgreSQL table queue, because there is no long-running worker (Vercel)".</summary>
    public override string ToString() => $"refused: {Name}, because {Because}{(With is null ? string.Empty : $" ({With})")}";
}
