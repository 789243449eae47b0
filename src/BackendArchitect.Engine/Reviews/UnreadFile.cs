namespace BackendArchitect.Engine.Reviews;

/// <summary>A file, or a part of one, that could not be reviewed.</summary>
/// <param name="Why">One line: what is wrong and what to do.</param>
public sealed record UnreadFile(Place Place, string Why);
