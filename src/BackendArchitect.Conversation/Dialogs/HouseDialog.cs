using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>What holds for every design of a place: said once, named in each, dropped by name. Interrupts nothing.</summary>
public sealed class HouseDialog : Dialog
{
    /// <summary>More is a handbook.</summary>
    private const int Most = 40;

    public override string Name => "house";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.SetHouseRule set => Set(scene, state, set),
        Command.DropHouseRule(var words) => Drop(scene, state, words),
        Command.ShowHouse => DialogStep.Say(state, [.. HouseReply.All(scene, state.Logbook), .. LinkReply.InSettings(scene, state.Logbook), .. VersionReply.InSettings(scene, state.Logbook)]),
        _ => DialogStep.NotMine,
    };

    private static DialogStep Set(Scene scene, ConversationState state, Command.SetHouseRule set)
    {
        var made = Rules(scene, state.Logbook, set).ToImmutableList();
        if (made.IsEmpty)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.House.NotUnderstood()));
        }

        if (SettingReply.WithoutRate(scene, state.Logbook, made) is { } refused)
        {
            return DialogStep.Say(state, refused);
        }

        var others = state.Logbook.House.RemoveAll(known => made.Exists(rule => Replaces(rule, known)));
        if (others.Count + made.Count > Most)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.House.TooMany()));
        }

        var logbook = state.Logbook with { House = others.AddRange(made), LastHouseRule = made[^1].Number };
        return DialogStep.Say(
            state with { Logbook = logbook },
            [.. HouseReply.Set(scene, made, state.Design is not null), .. SettingReply.Clashes(scene, logbook, made)]);
    }

    private static DialogStep Drop(Scene scene, ConversationState state, string words)
    {
        var meant = state.Logbook.House.FindAll(rule => rule.Id.Equals(words, StringComparison.OrdinalIgnoreCase));
        meant = meant.IsEmpty ? state.Logbook.House.FindAll(rule => rule.Title.Contains(words, StringComparison.OrdinalIgnoreCase)) : meant;
        return meant switch
        {
            [] => DialogStep.Say(state, new Block.Paragraph(scene.Words.House.NoSuchRule(PlainText.Of(words, 40)))),
            [var rule] => DialogStep.Say(state with { Logbook = state.Logbook with { House = state.Logbook.House.Remove(rule) } }, new Block.Paragraph(scene.Words.House.Dropped(rule.Id, rule.Title))),
            _ => DialogStep.Say(state, HouseReply.Which(scene, meant).AsSpan()),
        };
    }

    private static IEnumerable<HouseRule> Rules(Scene scene, Logbook logbook, Command.SetHouseRule set)
    {
        var number = logbook.LastHouseRule;
        HouseRule Rule(Fact? fact, string subject, bool bans) => new(
            ++number, set.Title, fact is null ? null : fact with { Kind = FactKind.Stated, Confidence = 1 }, subject, bans, PlainText.Of(scene.Occasion.By.Name, 40), scene.Occasion.At, scene.Occasion.Message);
        return [.. set.Facts.Facts.Select(fact => Rule(fact, "", false)), .. set.Subjects.Select(subject => Rule(null, subject, set.Bans))];
    }

    /// <summary>One rule a fact, one a subject: the later word holds.</summary>
    private static bool Replaces(HouseRule rule, HouseRule known) =>
        rule.Fact is not null ? known.Fact?.Id == rule.Fact.Id : known.Subject == rule.Subject;
}
