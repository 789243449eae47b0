using System.Runtime.CompilerServices;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Briefs;

/// <summary>Fills a ledger with what follows from the domain and with the defaults of the open questions, each marked as what it is.</summary>
internal static class Completion
{
    /// <summary>A default may make a question sensible that was not before ("how many tenants?"), so defaults are taken twice.</summary>
    private const int Rounds = 2;

    private static readonly ConditionalWeakTable<IReadOnlyList<QuestionTemplate>, Default[]> Defaults = [];

    /// <returns>The completed ledger, and its facts as values of the condition language.</returns>
    public static (Ledger Ledger, Scope Facts) Complete(Ledger stated, DomainTemplate domain, KnowledgeBase knowledge)
    {
        var (added, known) = (new List<Fact>(), stated.Facts.Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal));
        var scope = Scope.Of(stated).Open();
        void Add(Fact fact)
        {
            if (known.Add(fact.Id))
            {
                added.Add(fact);
                scope.Put(fact);
            }
        }

        foreach (var fact in Following.Of(stated, knowledge).Concat(Usual(domain, known)))
        {
            Add(fact);
        }

        var defaults = Defaults.GetValue(knowledge.Questions, static all => [.. all.Where(question => question.Default is not null).Select(Default.Of)]);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var standard in defaults)
            {
                if (!known.Contains(standard.Fact.Id) && standard.When?.Holds(scope) != false)
                {
                    Add(standard.Fact);
                }
            }
        }

        return (new Ledger(stated.Facts.AddRange(added)), scope);
    }

    /// <summary>What is usual in a domain.</summary>
    private static IEnumerable<Fact> Usual(DomainTemplate domain, HashSet<string> known)
    {
        var source = new FactSource($"domains/{domain.Id}");
        if (!known.Contains(FactIds.Domain))
        {
            yield return new Fact(FactIds.Domain, FactValue.Of(domain.Id), "", FactKind.Assumed, "no known domain was named", source);
        }

        var because = $"usual for: {domain.Name}";
        if (!known.Contains(FactIds.Clients))
        {
            yield return new Fact(FactIds.Clients, FactValue.Of(domain.Actors.Select(actor => actor.Client)), "", FactKind.Inferred, because, source);
        }

        if (!known.Contains(FactIds.Tenancy) && domain.Entities.Any(entity => entity.Id == "tenant"))
        {
            yield return new Fact(FactIds.Tenancy, FactValue.Of("multi"), "", FactKind.Inferred, because, source);
        }

        if (!known.Contains(FactIds.Files) && domain.Externals.Any(external => external.Kind == "storage"))
        {
            yield return new Fact(FactIds.Files, FactValue.Of("uploads"), "", FactKind.Inferred, because, source);
        }

        if (!known.Contains(FactIds.Search) && domain.Flows.Any(flow => flow.Steps.Any(step => step.To == "search")))
        {
            yield return new Fact(FactIds.Search, FactValue.Of("yes"), "", FactKind.Inferred, because, source);
        }
    }

    /// <summary>The answer that is taken when nobody gives one.</summary>
    private sealed record Default(Expression? When, Fact Fact)
    {
        public static Default Of(QuestionTemplate question) => new(
            question.When is { } when ? Expressions.Of(when) : null,
            FactLiteral.Parse(question.Fact, question.Default!, FactKind.Assumed, question.DefaultBecause ?? string.Empty, new FactSource($"questions/{question.Id}")));
    }
}
