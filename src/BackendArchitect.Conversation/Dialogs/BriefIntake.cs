using System.Collections.Immutable;
using BackendArchitect.Conversation.Guest.Domains;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Takes what people say into the brief, and notices when two of them say different things.</summary>
public static class BriefIntake
{
    private static readonly ImmutableArray<string> OfTheTeam =
        [FactIds.TeamSize, FactIds.Teams, FactIds.TeamSkills, FactIds.OnCall, FactIds.Cloud];

    /// <summary>The brief with <paramref name="said"/> taken in; where another person said otherwise, the first word stands until somebody settles it.</summary>
    public static ConversationState Take(ConversationState state, Ledger said)
    {
        state = state with { Ledger = UnderTheRules(state) };
        var disputed = said.Facts.Where(fact => Disputes(state.Ledger.Find(fact.Id), fact)).ToImmutableArray();
        return state with
        {
            Ledger = ProposedBrief.Settled(state.Ledger.Joined(said.Facts.Except(disputed))),
            Conflicts = state.Conflicts
                .RemoveAll(known => said.Find(known.First.Id) is { } again && !again.Value.Equals(known.First.Value))
                .AddRange(disputed.Select(fact => new Conflict(state.Ledger.Find(fact.Id)!, fact))),
        };
    }

    /// <summary>House rules are said before anybody says anything: what somebody said of this brief is not said over, what only follows or stems from a rule that no longer stands, or gave way here, is.</summary>
    public static Ledger UnderTheRules(ConversationState state)
    {
        var rules = state.Logbook.House.Where(rule => !state.Waived.Contains(rule.Id)).Select(rule => rule.Said).OfType<Fact>().ToArray();
        var kept = new Ledger(state.Ledger.Facts.RemoveAll(fact => fact.Source.Author.StartsWith(HouseRule.Mark, StringComparison.Ordinal) && !rules.Contains(fact)));
        return kept.With(rules.Where(fact => kept.Find(fact.Id) is not { Kind: FactKind.Stated }));
    }

    /// <summary>The state to begin a system of another kind in: what is known of the team stays, what was said of the other system goes.</summary>
    public static ConversationState ForAnother(ConversationState state, Ledger said)
    {
        var other = said.Find(FactIds.Domain) is { } domain && state.Ledger.Find(FactIds.Domain) is { } known && !known.Value.Equals(domain.Value);
        return other ? state with { Ledger = new Ledger(state.Ledger.Facts.RemoveAll(fact => !OfTheTeam.Contains(fact.Id))), Skipped = [] } : state;
    }

    /// <summary>The words of sets that <paramref name="said"/> replaces and does not hold.</summary>
    public static Ledger Replaced(Ledger known, IEnumerable<Fact> said) => new(
    [
        .. said.Where(fact => fact.Value is FactValue.Many && known.Find(fact.Id)?.Value is FactValue.Many)
            .Select(fact => fact with { Value = FactValue.Of(known.Many(fact.Id).Except(((FactValue.Many)fact.Value).Values)) }),
    ]);

    /// <summary>What is in <paramref name="after"/> and was not, or otherwise, in <paramref name="before"/>.</summary>
    public static IReadOnlyList<Fact> News(Ledger before, Ledger after) =>
        [.. after.Facts.Where(fact => !ProposedModel.IsDetail(fact.Id)).Where(fact => before.Find(fact.Id) is not { } known || !known.Value.Equals(fact.Value) || (known.IsDoubtful && !fact.IsDoubtful))];

    private static bool Disputes(Fact? known, Fact later) =>
        known is { Kind: FactKind.Stated, IsDoubtful: false }
        && later.Kind == FactKind.Stated
        && known.Value is not FactValue.Many
        && !known.Value.Equals(later.Value)
        && known.Source.Author.Length > 0
        && later.Source.Author.Length > 0
        && known.Source.Author != later.Source.Author;
}
