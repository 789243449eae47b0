namespace BackendArchitect.Deliverables.Contracts;

/// <summary>A message of a Protocol Buffers file.</summary>
/// <param name="Fields">Name and number, in the order of the file.</param>
/// <param name="ReservedNumbers">Numbers that may never be given again.</param>
/// <param name="ReservedNames">Names that may never be given again.</param>
public sealed record ProtoMessage(
    string Name,
    IReadOnlyList<(string Name, string Type, int Number)> Fields,
    IReadOnlyList<int> ReservedNumbers,
    IReadOnlyList<string> ReservedNames);
