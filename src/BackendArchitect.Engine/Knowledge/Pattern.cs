namespace BackendArchitect.Engine.Knowledge;

/// <summary>A proven way of solving a recurring problem: when it belongs in a design, where it sits, what it costs; and its explanation.</summary>
/// <param name="Family">What it is about: structure, data, messaging, resilience, tenancy, api, security or delivery.</param>
/// <param name="Tag">A word or two for pictures; the name when absent.</param>
/// <param name="Aliases">Other words by which people ask for it, lower case.</param>
/// <param name="Answer">Two to five plain sentences.</param>
/// <param name="When">Condition over facts, figures and choices under which it is part of a design.</param>
/// <param name="Because">Why it is, in this design; may hold <c>{figure}</c> places.</param>
/// <param name="RefusedWhen">Narrow cases in which people expect it and should not have it; they win over <paramref name="When"/>.</param>
/// <param name="Needs">Ids of patterns, or words of <see cref="Blueprints.PatternPlaces"/>, it cannot do without.</param>
/// <param name="PaidBy">Facts and figures that pay for it.</param>
/// <param name="Where">Parts ("app", "cache") and relations ("app -> external") it sits on.</param>
/// <param name="Options">The ways to do it; the options of the decision it hangs on when empty.</param>
/// <param name="Examples">One set of values under which it is chosen and one under which it is refused.</param>
public sealed record Pattern(
    string Id,
    string Name,
    string Family,
    IReadOnlyList<string> Aliases,
    string Answer,
    IReadOnlyList<string> UseWhen,
    IReadOnlyList<string> AvoidWhen,
    string When,
    string Because,
    IReadOnlyList<Refusal> RefusedWhen,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> PaidBy,
    IReadOnlyList<string> Where,
    IReadOnlyList<string> Costs,
    IReadOnlyList<string> Pitfalls,
    TopicSnippet Snippet,
    IReadOnlyList<string> Related,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<TopicOption> Options,
    IReadOnlyList<PatternExample> Examples,
    string? Tag = null)
{
    /// <summary>The part of it that answers "what is …?".</summary>
    public Topic Explained => new(Id, Name, Aliases, Answer, UseWhen, AvoidWhen, Costs, Pitfalls, Snippet, Related, Sources, Options);
}
