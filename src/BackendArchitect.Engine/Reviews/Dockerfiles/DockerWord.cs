namespace BackendArchitect.Engine.Reviews.Dockerfiles;

/// <summary>A word of an instruction or of a command.</summary>
/// <param name="Text">Without its quotes.</param>
/// <param name="Line">Where it begins.</param>
public sealed record DockerWord(string Text, int Line, int Column);
