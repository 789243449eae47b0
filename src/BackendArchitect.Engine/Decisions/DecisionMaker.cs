using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Decisions;

/// <summary>Takes the decisions in their order; a later one sees the choices of the earlier ones.</summary>
internal static class DecisionMaker
{
    /// <param name="given">Facts and load figures.</param>
    /// <param name="forced">An option to take whatever its score.</param>
    /// <param name="before">What was decided for a brief much like this one: what looks at nothing that changed is not decided again.</param>
    public static Decided Decide(KnowledgeBase knowledge, Scope given, Forced? forced = null, Decided? before = null)
    {
        var plans = DecisionPlan.Of(knowledge);
        var rankings = new Ranking?[plans.Count];
        var scope = given.Open();
        var changed = before is null ? null : given.Differences(before.Given);
        for (var at = 0; at < rankings.Length; at++)
        {
            var plan = plans[at];
            var same = changed is not null && !plan.Looks.Overlaps(changed) && forced?.Decision != plan.Point.Id;
            var ranking = same ? before!.Rankings[at] : Taken(plan, scope, forced);
            rankings[at] = ranking;
            scope.Put(plan.ChoiceSlot, ranking?.Winner.Plan.Taken);
            if (before?.Rankings[at]?.Winner.Plan != ranking?.Winner.Plan)
            {
                changed?.Add(plan.ChoiceSlot);
            }
        }

        return new Decided(rankings, given, scope);
    }

    private static Ranking? Taken(DecisionPlan plan, Scope scope, Forced? forced) =>
        !plan.Exists(scope) ? null
        : forced?.Decision == plan.Point.Id ? Ranker.Force(plan, forced.Option, scope)
        : Ranker.Rank(plan, scope);
}
