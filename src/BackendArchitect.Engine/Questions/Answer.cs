using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Questions;

/// <summary>One answer to an <see cref="OpenQuestion"/>.</summary>
/// <param name="Sets">The facts it states.</param>
/// <param name="Forgets">Ids of facts it withdraws ("100k concurrent" that meant a day).</param>
public sealed record Answer(string Label, IReadOnlyList<Fact> Sets, IReadOnlyList<string> Forgets);
