using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Existing;

/// <summary>Something about the system that is there, with where its files show it.</summary>
/// <param name="Id">Of the red flag: <c>RF10</c>.</param>
/// <param name="Severity">critical, high, medium or info.</param>
/// <param name="Places">The evidence; never empty.</param>
public sealed record ExistingFinding(string Id, string Title, string Severity, string Says, string Because, string Do, IReadOnlyList<Place> Places, IReadOnlyList<Source> Sources);
