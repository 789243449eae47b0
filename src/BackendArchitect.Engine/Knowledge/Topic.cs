namespace BackendArchitect.Engine.Knowledge;

/// <summary>A pattern or subject the bot can explain: "what is CQRS?".</summary>
/// <param name="Aliases">Other words by which people ask for it, lower case.</param>
/// <param name="Answer">Two to five plain sentences.</param>
/// <param name="Options">The ways to do it, the first whose condition holds being the right one; empty when it is only done or left.</param>
public sealed record Topic(
    string Id,
    string Name,
    IReadOnlyList<string> Aliases,
    string Answer,
    IReadOnlyList<string> UseWhen,
    IReadOnlyList<string> AvoidWhen,
    IReadOnlyList<string> Costs,
    IReadOnlyList<string> Pitfalls,
    TopicSnippet? Snippet,
    IReadOnlyList<string> Related,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<TopicOption> Options);
