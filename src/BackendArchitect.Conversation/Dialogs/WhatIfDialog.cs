using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>"What if…": recomputes, shows what changes, and saves nothing until somebody takes it.</summary>
public sealed class WhatIfDialog : Dialog
{
    private static readonly ImmutableArray<string> Loads =
    [
        FactIds.ConcurrentUsers, FactIds.DailyUsers, FactIds.MonthlyUsers, FactIds.RegisteredUsers, FactIds.RequestsPerSecond,
        FactIds.RequestsPerDay, FactIds.TransactionsPerDay, FactIds.WritesPerSecond, FactIds.EventsPerSecond,
    ];

    public override string Name => "what-if";

    /// <summary>A short name of a brief, for a button to point at it.</summary>
    public static string Mark(Scene scene, Ledger brief) => scene.Design(brief).Stamp.Brief[..8];

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.WhatIf(var said, var factor) => Show(scene, state, said, factor),
        Command.TakeChange(var mark) when state.Pending is { } pending && Mark(scene, pending) == mark => Take(scene, state, pending),
        Command.KeepDesign when state.Pending is not null => DialogStep.Say(
            state with { Pending = null }, new Block.Paragraph(scene.Words.Design.Kept())),
        _ => DialogStep.NotMine,
    };

    private static DialogStep Show(Scene scene, ConversationState state, Ledger said, double factor)
    {
        var now = scene.Design(state.Ledger);
        var brief = Scaled(scene, state.Ledger, factor).Joined(said.Facts);
        if (state.Ledger.Count == 0 && said.Count == 0)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Design.NothingToVary()));
        }

        if (brief.Equals(state.Ledger))
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Design.NothingToVaryIn()));
        }

        var then = scene.Design(brief);
        return DialogStep.Say(
            state with { Pending = brief },
            ChangeReply.WhatIf(scene, now, then, state.Ledger, brief, [.. RecordReply.Conflicts(scene, state.Ledger, Proposals.In(said))]).AsSpan());
    }

    private static DialogStep Take(Scene scene, ConversationState state, Ledger pending)
    {
        var before = state.Ledger;
        var after = state with { Ledger = pending, Pending = before };
        return state.Design is null
            ? DialogStep.Say(after, new Block.Paragraph(scene.Words.Design.Taken()))
            : DialogStep.Say(
                after with { Design = scene.Design(pending).Stamp.Brief },
                ChangeReply.Taken(scene, before, pending, scene.Design(before), scene.Design(pending)).AsSpan());
    }

    /// <summary>The loads of a brief, for a person to read: "100,000 people at the same moment".</summary>
    public static string LoadText(Scene scene, Ledger brief) =>
        string.Join(", ", brief.Facts.Where(fact => Loads.Contains(fact.Id)).Select(fact => scene.Facts.Line(
            fact.Value is FactValue.Number(var value, _) ? fact with { Value = FactValue.Of(Amounts.Significant(value, 2)) } : fact)));

    /// <summary>The brief at a multiple of its load: every load that was said, or the one that was assumed.</summary>
    public static Ledger Scaled(Scene scene, Ledger brief, double factor)
    {
        if (factor == 1)
        {
            return brief;
        }

        var said = brief.Facts.Where(fact => Loads.Contains(fact.Id)).ToArray();
        var loads = said.Length > 0 ? said : scene.Design(brief).Facts.Where(fact => Loads.Contains(fact.Id)).ToArray();
        return brief.With(loads.Select(fact => Times(fact, factor)));
    }

    private static Fact Times(Fact fact, double factor)
    {
        var definition = FactCatalogue.Find(fact.Id);
        return fact.Value is FactValue.Number(var value, _)
            ? fact with { Kind = FactKind.Stated, Value = FactValue.Of(Math.Clamp(value * factor, definition.Min, definition.Max)) }
            : fact;
    }
}
