using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Decisions;

/// <summary>What a brief leads to before anything is drawn or priced: load and decisions. Cheap enough to be made hundreds of times to see what flips.</summary>
/// <param name="Stated">What is known.</param>
/// <param name="Brief">The ledger with assumptions filled in.</param>
/// <param name="Flags">Ids of the grave red flags that the brief alone raises.</param>
/// <param name="Scope">Facts, load figures and choices.</param>
internal sealed record Sketch(
    Ledger Stated,
    Ledger Brief,
    DomainTemplate Domain,
    IReadOnlyList<Figure> Load,
    IReadOnlyList<Ranking> Rankings,
    IReadOnlyList<string> Flags,
    Scope Scope)
{
    private static readonly string[] Weighty = ["critical", "high"];

    /// <param name="stated">What is known.</param>
    /// <param name="forced">An option to take whatever its score; the decisions after it follow from it.</param>
    public static Sketch Of(Ledger stated, KnowledgeBase knowledge, Forced? forced = null)
    {
        var domain = DomainCatalogue.Find(stated, knowledge);
        var brief = Completion.Complete(stated, domain, knowledge.Questions);
        var load = LoadModel.From(brief, domain.Load, domain.Contexts.Count);
        var (rankings, scope) = DecisionMaker.Decide(knowledge, Scope.Of(brief).With(load), forced);
        var flags = knowledge.Rules.Where(rule => Weighty.Contains(rule.Severity) && Expressions.Of(rule.When).Holds(scope)).Select(rule => rule.Id);
        return new Sketch(stated, brief, domain, load, rankings, [.. flags], scope);
    }

    /// <summary>The winning option of a decision, or null when the design does not have it.</summary>
    public string? Choice(string decision) => Rankings.FirstOrDefault(ranking => ranking.Point.Id == decision)?.Winner.Option.Id;

    /// <summary>Ids of the decisions that come out otherwise here than there, and of the grave flags raised only on one side.</summary>
    public IEnumerable<string> DiffersFrom(Sketch other) =>
        Rankings.Select(ranking => ranking.Point.Id)
            .Union(other.Rankings.Select(ranking => ranking.Point.Id))
            .Where(decision => Choice(decision) != other.Choice(decision))
            .Concat(Flags.Except(other.Flags))
            .Concat(other.Flags.Except(Flags));
}
