using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Existing;

/// <summary>An interface as its description tells of it.</summary>
/// <param name="Part">Id of the part that answers it; null when no file tells which.</param>
/// <param name="Servers">Addresses it says it is at.</param>
/// <param name="Resources">Tags, or where there are none the first words of its paths; with the number of operations.</param>
public sealed record ExistingApi(string Title, string? Part, IReadOnlyList<string> Servers, IReadOnlyList<(string Name, int Operations)> Resources, Place Place);
