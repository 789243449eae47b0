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
        var (rankings, answers) = (new Ranking?[plans.Count], new bool[]?[plans.Count]);
        var scope = given.Open();
        var changed = before is null ? null : given.Differences(before.Given);
        for (var at = 0; at < rankings.Length; at++)
        {
            var plan = plans[at];
            var known = before?.Answers[at];
            var ranking = before?.Rankings[at];
            if (forced?.Decision == plan.Point.Id)
            {
                ranking = plan.Exists(scope) ? Ranker.Force(plan, forced.Option, scope) : null;
            }
            else if (changed is not null && !plan.Looks.Overlaps(changed))
            {
                answers[at] = known;
            }
            else
            {
                answers[at] = plan.Answers(scope, known, changed);
                ranking = known is not null && answers[at] == known ? ranking : Taken(plan, scope);
            }

            rankings[at] = ranking;
            scope.Put(plan.ChoiceSlot, ranking?.Winner.Plan.Taken);
            if (before?.Rankings[at]?.Winner.Plan != ranking?.Winner.Plan)
            {
                changed?.Add(plan.ChoiceSlot);
            }
        }

        return new Decided(rankings, answers, given, scope);
    }

    private static Ranking? Taken(DecisionPlan plan, Scope scope) => plan.Exists(scope) ? Ranker.Rank(plan, scope) : null;
}
