using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Forms;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Questions;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Reads a sent form and hands what it says to the dialog that waits for it, as if it had been written.</summary>
public sealed class FormDialog : Dialog
{
    /// <summary>The dialogs that take facts up where they are; elsewhere a brief begins.</summary>
    private static readonly string[] Waiting = [ClarifyDialog.Title, ReadBackDialog.Title, DesignDialog.Title];

    public override string Name => "form";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.FillForm(var id, _) when scene.Forms.Find(id) is null => DialogStep.Say(state, new Block.Paragraph(scene.Words.Lobby.Stale())),
        Command.FillForm(Forms.Forms.Settings, { IsEmpty: true }) => DialogStep.Say(state, new Block.Paragraph(scene.Words.House.FormInWords())),
        Command.FillForm(Forms.Forms.Settings, var values) => Settings(scene, state, values),
        Command.FillForm(var id, { IsEmpty: true }) => DialogStep.Say(state, FormReply.InWords(scene, scene.Forms.Find(id)!).AsSpan()),
        Command.FillForm(var id, var values) => Sent(scene, state, scene.Forms.Read(scene.Forms.Find(id)!, values, scene.Occasion.Source)),
        _ => DialogStep.NotMine,
    };

    /// <summary>Each field as if it had been said, one after the other.</summary>
    private static DialogStep Settings(Scene scene, ConversationState state, IReadOnlyDictionary<string, string> values)
    {
        var talk = new HouseTalk(scene.Knowledge);
        var says = ImmutableArray.CreateBuilder<Block>();
        foreach (var (field, words, sentence) in SettingsForm.Sentences(scene.Forms.Find(Forms.Forms.Settings)!, values))
        {
            if (talk.Read(sentence, state.Logbook, scene.Occasion) is [var rule])
            {
                var (after, said) = DialogStack.Play(scene, state, rule);
                says.AddRange(said);
                state = after;
            }
            else
            {
                says.AddRange(FormReply.Unread(scene, FormReading.Empty with { Unread = [(field, words)] }));
            }
        }

        return DialogStep.Say(state, says.Count == 0 ? [new Block.Paragraph(scene.Words.Forms.Empty())] : says.ToArray());
    }

    private static DialogStep Sent(Scene scene, ConversationState state, FormReading reading)
    {
        if (reading.IsEmpty)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Forms.Empty()));
        }

        var unread = FormReply.Unread(scene, reading);
        if (!reading.SaysAnything)
        {
            return DialogStep.Say(state, unread.AsSpan());
        }

        var (after, says) = DialogStack.Play(scene, Ready(Settled(state, reading), reading), Told(state, reading));
        return DialogStep.Say(after, [.. unread, .. says]);
    }

    /// <summary>Who sends a form with all that matters wants it read back, not asked on.</summary>
    private static ConversationState Ready(ConversationState state, FormReading reading) =>
        !IsAwaited(state) && IsWhole(state, reading) ? state.Only(ClarifyDialog.Title) : state;

    private static ConversationState Settled(ConversationState state, FormReading reading) => reading.Settled.Aggregate(
        state, (settled, question) => settled with { Ledger = settled.Ledger.Without(question.Fact), Skipped = settled.Skipped.Remove(question.Id).Add(question.Id) });

    private static Command Told(ConversationState state, FormReading reading) => IsAwaited(state) || IsWhole(state, reading)
        ? new Command.SetRequirement(reading.Said, Withdrawn: reading.Withdrawn.Joined(BriefIntake.Replaced(state.Ledger, reading.Said.Facts.Where(IsAll)).Facts))
        : new Command.StartDesign(reading.Said);

    private static bool IsAwaited(ConversationState state) => state.Dialogs.Any(Waiting.Contains);

    private static bool IsWhole(ConversationState state, FormReading reading) => SufficiencyGate.IsOpen(state.Ledger.With(reading.Said.Facts));

    /// <summary>A field holds all there is of these, so what was known besides goes; free words only add.</summary>
    private static bool IsAll(Fact fact) => fact.Id is FactIds.TeamSkills or FactIds.Compliance;
}
