namespace BackendArchitect.Engine.Blueprints;

/// <summary>A pattern that is deliberately not in a design.</summary>
/// <param name="Because">With the numbers of this design.</param>
/// <param name="Quiet">Said to who asks for it; a document that names what was left out does not name it.</param>
public sealed record RefusedPattern(string Id, string Name, string Because, bool Quiet);
