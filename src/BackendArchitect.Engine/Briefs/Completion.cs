using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Briefs;

/// <summary>Fills a ledger with what follows from the domain and with the defaults of the open questions, each marked as what it is.</summary>
internal static class Completion
{
    /// <summary>A default may make a question sensible that was not before ("how many tenants?"), so defaults are taken twice.</summary>
    private const int Rounds = 2;

    public static Ledger Complete(Ledger stated, DomainTemplate domain, IReadOnlyList<QuestionTemplate> questions)
    {
        var ledger = WithDomain(stated, domain);
        for (var round = 0; round < Rounds; round++)
        {
            ledger = questions.Aggregate(ledger, WithDefault);
        }

        return ledger;
    }

    private static Ledger WithDefault(Ledger ledger, QuestionTemplate question)
    {
        if (question.Default is not { } value || ledger.Has(question.Fact) || !Expressions.Holds(question.When, Scope.Of(ledger)))
        {
            return ledger;
        }

        var fact = FactLiteral.Parse(question.Fact, value, FactKind.Assumed, question.DefaultBecause ?? string.Empty, new FactSource($"questions/{question.Id}"));
        return ledger.With(fact);
    }

    private static Ledger WithDomain(Ledger ledger, DomainTemplate domain)
    {
        var source = new FactSource($"domains/{domain.Id}");
        var because = $"usual for: {domain.Name}";
        if (!ledger.Has(FactIds.Domain))
        {
            ledger = ledger.With(new Fact(FactIds.Domain, FactValue.Of(domain.Id), "", FactKind.Assumed, "no known domain was named", source));
        }

        if (!ledger.Has(FactIds.Clients))
        {
            var clients = domain.Actors.Select(actor => actor.Client).Distinct();
            ledger = ledger.With(new Fact(FactIds.Clients, FactValue.Of(clients), "", FactKind.Inferred, because, source));
        }

        return !ledger.Has(FactIds.Tenancy) && domain.Entities.Any(entity => entity.Id == "tenant")
            ? ledger.With(new Fact(FactIds.Tenancy, FactValue.Of("multi"), "", FactKind.Inferred, because, source))
            : ledger;
    }
}
