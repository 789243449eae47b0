using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Briefs;

/// <summary>What follows from what was said, before anything is assumed: each is marked as inferred, with its reason.</summary>
internal static class Following
{
    private static readonly ConditionalWeakTable<KnowledgeBase, FrozenSet<string>> Written = [];

    /// <summary>Where these facts say they come from.</summary>
    public const string WhatWasSaid = "what was said";

    private static readonly FactSource Source = new(WhatWasSaid);

    public static IEnumerable<Fact> Of(Ledger stated, KnowledgeBase knowledge)
    {
        if (!stated.Has(FactIds.TeamSkills) && Languages(stated, knowledge) is { Length: > 0 } languages)
        {
            yield return Inferred(FactIds.TeamSkills, FactValue.Of(languages), "who runs a system writes in what it is written in");
        }

        if (stated.Choice(FactIds.CloudRegion) is { } named && PriceRegions.Embedded.Find(named) is { } region)
        {
            if (!stated.Has(FactIds.Cloud))
            {
                yield return Inferred(FactIds.Cloud, FactValue.Of(region.Cloud), $"{region.Id} is one of its regions");
            }

            if (!stated.Has(FactIds.HostingRegion))
            {
                yield return Inferred(FactIds.HostingRegion, FactValue.Of(region.Place), $"{region.Id} lies there");
            }
        }

        if (!stated.Has(FactIds.IndependentReleases) && stated.Many(FactIds.Pains).Contains("deploys") && stated.Number(FactIds.Teams) >= 2)
        {
            yield return Inferred(FactIds.IndependentReleases, FactValue.Of("yes"), "releases hurt, and several teams wait for the same one");
        }
    }

    private static string[] Languages(Ledger stated, KnowledgeBase knowledge)
    {
        if (stated.Many(FactIds.Stack) is not { IsEmpty: false } stack)
        {
            return [];
        }

        var written = Written.GetValue(knowledge, static all => all.Technologies
            .Where(technology => technology.Fills.Any(filling => filling.Role is "application-framework" or "runtime"))
            .Select(technology => technology.Id)
            .ToFrozenSet(StringComparer.Ordinal));
        return [.. stack.Where(written.Contains)];
    }

    private static Fact Inferred(string id, FactValue value, string because) => new(id, value, "", FactKind.Inferred, because, Source);
}
