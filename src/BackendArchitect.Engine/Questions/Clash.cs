using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Questions;

/// <summary>A contradiction found in one brief.</summary>
/// <param name="Id">Id of its file in <c>Knowledge/contradictions</c>.</param>
/// <param name="Facts">What was said on each side, in the order of the sides.</param>
/// <param name="Says">Why they do not go together.</param>
/// <param name="Lost">What is lost when both are kept.</param>
public sealed record Clash(string Id, IReadOnlyList<Fact> Facts, string Says, string Lost, IReadOnlyList<ClashChoice> Choices, IReadOnlyList<Source> Sources)
{
    /// <summary>The same as long as the same facts with the same values stand against each other.</summary>
    public string Key() => $"{Id}: {string.Join(" / ", Facts.Select(fact => $"{fact.Id} {fact.Value} {fact.Unit}"))}";
}
