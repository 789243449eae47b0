using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Decisions;

/// <summary>What a brief leads to before anything is drawn or priced: load and decisions. Cheap enough to be made hundreds of times to see what flips.</summary>
/// <param name="Stated">What is known.</param>
/// <param name="Brief">The ledger with assumptions filled in.</param>
internal sealed record Sketch(Ledger Stated, Ledger Brief, DomainTemplate Domain, IReadOnlyList<Figure> Load, KnowledgeBase Knowledge, Decided Decided)
{
    private static readonly string[] Weighty = ["critical", "high"];

    /// <summary>In the order they were taken.</summary>
    public IReadOnlyList<Ranking> Rankings { get; } = [.. Decided.Rankings.OfType<Ranking>()];

    /// <summary>Facts, load figures and choices.</summary>
    public Scope Scope => Decided.Scope;

    /// <param name="stated">What is known.</param>
    /// <param name="forced">An option to take whatever its score; the decisions after it follow from it.</param>
    public static Sketch Of(Ledger stated, KnowledgeBase knowledge, Forced? forced = null) =>
        Made(stated, knowledge, DomainCatalogue.Find(stated, knowledge), forced, null);

    /// <summary>The sketch of a brief that differs in a few facts. The same as one made anew, sooner: what the facts do not touch is taken over.</summary>
    public Sketch With(Ledger stated) =>
        Made(stated, Knowledge, SameDomain(stated) ? Domain : DomainCatalogue.Find(stated, Knowledge), null, Decided);

    /// <summary>The same brief and load with one option taken whatever its score; what was taken before stays taken.</summary>
    public Sketch Forcing(Forced forced) => new(Stated, Brief, Domain, Load, Knowledge, DecisionMaker.Decide(Knowledge, Decided.Given, forced, Decided));

    /// <summary>The winning option of a decision, or null when the design does not have it.</summary>
    public string? Choice(string decision)
    {
        foreach (var ranking in Rankings)
        {
            if (ranking.Point.Id == decision)
            {
                return ranking.Winner.Option.Id;
            }
        }

        return null;
    }

    /// <summary>Ids of the decisions that come out otherwise here than there, and of the grave flags raised only on one side.</summary>
    public IEnumerable<string> DiffersFrom(Sketch other)
    {
        var (here, there) = (Flags(), other.Flags());
        return Rankings.Select(ranking => ranking.Point.Id)
            .Union(other.Rankings.Select(ranking => ranking.Point.Id))
            .Where(decision => Choice(decision) != other.Choice(decision))
            .Concat(here.Except(there))
            .Concat(there.Except(here));
    }

    private bool SameDomain(Ledger stated) => DomainCatalogue.RestsOn.All(fact => Stated.Find(fact) == stated.Find(fact));

    private static Sketch Made(Ledger stated, KnowledgeBase knowledge, DomainTemplate domain, Forced? forced, Decided? before)
    {
        var (brief, facts) = Completion.Complete(stated, domain, knowledge);
        var load = LoadModel.From(brief, domain.Load, domain.Contexts.Count);
        return new Sketch(stated, brief, domain, load, knowledge, DecisionMaker.Decide(knowledge, facts.With(load), forced, before));
    }

    /// <summary>Ids of the grave red flags that the brief alone raises.</summary>
    private List<string> Flags() =>
        [.. Knowledge.Rules.Where(rule => Weighty.Contains(rule.Severity) && Expressions.Of(rule.When).Holds(Scope)).Select(rule => rule.Id)];
}
