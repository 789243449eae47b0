using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Existing;

/// <summary>A table that the scripts make.</summary>
/// <param name="References">Tables its foreign keys name.</param>
/// <param name="Context">The table of its group that most others refer to: tables joined by foreign keys are one group.</param>
public sealed record ExistingTable(string Name, IReadOnlyList<ExistingColumn> Columns, IReadOnlyList<string> References, string Context, Place Place);
