namespace BackendArchitect.Engine.Reading;

/// <summary>A technology as people name it.</summary>
/// <param name="Category">As in the technology catalogue: language, framework, database, broker, hosting…</param>
/// <param name="Cloud">The cloud it exists on only, or null.</param>
internal sealed record KnownName(string Id, string Category, string? Cloud);
