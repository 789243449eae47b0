namespace BackendArchitect.Engine.Knowledge;

/// <summary>Something that can matter to a team when it chooses: a quality attribute.</summary>
/// <param name="Base">Weight before anything is known, 1 to 10.</param>
/// <param name="Raises">What in a brief makes it matter more or less.</param>
public sealed record Driver(string Id, string Name, string Means, double Base, IReadOnlyList<Raise> Raises, IReadOnlyList<Source> Sources);
