using System.Collections.Immutable;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Digests;

/// <summary>A value a design takes for true, and when to ask whether it still is.</summary>
/// <param name="Since">Since when it is taken for true, or when somebody last said what is so.</param>
/// <param name="Due">When to ask.</param>
/// <param name="Last">The last answer that named a value, or null.</param>
public sealed record AssumedFact(LoggedDesign Design, Fact Fact, AssumptionTerm Term, DateTimeOffset Since, DateTimeOffset Due, AssumptionCheck? Last)
{
    private const double DaysPerMonth = 30.44;

    /// <summary>What was told last, which the design may not have taken over; else what it assumes.</summary>
    public Fact Latest => Last?.Told ?? Fact;

    public bool IsDue(DateTimeOffset now) => now >= Due;

    /// <summary>The facts one answer settles together with this one.</summary>
    public IReadOnlyCollection<string> Settled => Settling(Term, Fact.Id);

    /// <summary>All of a place, those asked for first in front.</summary>
    public static IReadOnlyList<AssumedFact> In(WatchScene scene) => [.. scene.Logbook.Designs.SelectMany(design => Of(scene, design)).OrderBy(fact => fact.Due)];

    /// <summary>Those of one design, in the order of their worth.</summary>
    public static IEnumerable<AssumedFact> Of(WatchScene scene, LoggedDesign design)
    {
        var facts = scene.Design(design).Facts;
        foreach (var term in AssumptionTerm.All)
        {
            var aging = term.Facts.Select(id => facts.FirstOrDefault(fact => fact.Id == id)).OfType<Fact>()
                .Where(fact => fact.Kind == FactKind.Assumed || (term.Told && fact.Kind == FactKind.Stated))
                .OrderByDescending(fact => fact.Kind);
            foreach (var fact in aging.Take(term.One ? 1 : int.MaxValue))
            {
                yield return Dated(scene, design, fact, term);
            }
        }
    }

    private static AssumedFact Dated(WatchScene scene, LoggedDesign design, Fact fact, AssumptionTerm term)
    {
        var settled = Settling(term, fact.Id);
        var last = scene.Logbook.LastTold(design, settled);
        var since = last is not null && last.Mark.At > design.Since(fact.Id) ? last.Mark.At : design.Since(fact.Id);
        var due = Launch(design) is { } launch && term.AfterLaunch is { } after && launch > since
            ? launch.AddDays(after)
            : since.AddDays(term.Days);
        var later = scene.Logbook.PutOffUntil(design, settled);
        return new AssumedFact(design, fact, term, since, later > due ? later.Value : due, last);
    }

    /// <summary>Before the launch there is no load to measure.</summary>
    private static DateTimeOffset? Launch(LoggedDesign design) =>
        design.Brief.Number(FactIds.Timeline) is { } months ? design.Since(FactIds.Timeline).AddDays(Math.Min(months, 240) * DaysPerMonth) : null;

    private static ImmutableArray<string> Settling(AssumptionTerm term, string fact) => term.One ? term.Facts : [fact];
}
