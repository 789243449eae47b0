using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>What composing needs to know: the decisions taken, the domain as far as it applies, and all numbers.</summary>
/// <param name="Contexts">The bounded contexts whose condition holds.</param>
/// <param name="Scope">Facts, figures and choices.</param>
internal sealed record DesignContext(
    Sketch Sketch,
    IReadOnlyList<ContextTemplate> Contexts,
    TechnologySelector Selector,
    RequirementTrace Requirements,
    Scope Scope)
{
    private const string ChosenStyle = "choice_architecture_style";

    public DomainTemplate Domain => Sketch.Domain;

    public string Style => Sketch.Choice("architecture-style") ?? "modular-monolith";

    /// <summary>Whether more than one unit of our own code is deployed.</summary>
    public bool IsSplit => Style != "modular-monolith";

    /// <summary>Of a hybrid, the context that runs beside the core; null when nothing does.</summary>
    public ContextTemplate? Apart => Style != "hybrid" || Contexts.Count < 2
        ? null
        : Contexts.FirstOrDefault(bounded => bounded.Apart is not null) ?? Contexts.LastOrDefault(bounded => !bounded.Core);

    /// <summary>The facts that pay for an option. What a split style needs goes when the style goes, so what pays for the style pays for it.</summary>
    public IReadOnlyList<string> Payers(DecisionOption option) => Requirements.Of(
        IsSplit && option.PaidBy.Contains(ChosenStyle)
            ? Sketch.Rankings.First(ranking => ranking.Point.Id == "architecture-style").Winner.Option.PaidBy
            : option.PaidBy);

    public bool HasContext(string id) => Contexts.Any(context => context.Id == id);

    public bool Holds(string? condition) => Expressions.Holds(condition, Scope);
}
