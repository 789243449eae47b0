using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Digests;

/// <summary>A voice that lost and turns out right: the design the decision was taken on, made with what is known now, takes what it argued for.</summary>
public sealed class DissentWatch : IWatch
{
    /// <summary>As urgent as a review that is late.</summary>
    private const double Weight = 70;

    public IEnumerable<DigestItem> Items(WatchScene scene) =>
        from record in scene.Logbook.Accepted()
        from voice in record.LostVoices
        where voice.OptionId is not null
        let design = scene.Logbook.Designs.LastOrDefault(known => known.Thread == record.Thread)
        where design is not null && IsRight(scene, design, record, voice)
        select Item(scene, record, voice, design);

    private static bool IsRight(WatchScene scene, LoggedDesign design, LoggedDecision record, DecisionDissent voice) =>
        scene.Design(design).Decision(record.Decision)?.Chosen is { } chosen
        && chosen == RecordKeeping.OptionOf(scene.Knowledge, record.Decision, voice.OptionId!)
        && chosen != RecordKeeping.OptionOf(scene.Knowledge, record.Decision, record.Option);

    private static DigestItem Item(WatchScene scene, LoggedDecision record, DecisionDissent voice, LoggedDesign design)
    {
        var words = scene.Words.Digest;
        return new DigestItem(
            $"dissent:{record.Id}:{voice.Mark.By}:{voice.OptionId}:right",
            DigestTopic.Decision,
            Weight,
            words.DissentIsRight(record.Id, record.Title, PlainText.Person(voice.Mark.By), Name(scene.Knowledge, record.Decision, voice.OptionId!)),
            words.DissentEvidence(WatchedDesigns.Names([design]), WatchedDesigns.Day(design.At), voice.Trigger.TrimEnd('.')),
            [
                new Button(scene.Words.Decisions.ReviewButton(), CommandLanguage.Print(new Command.ReviewDecision(record.Number, false))),
                new Button(scene.Words.Decisions.SupersedeButton(), CommandLanguage.Print(new Command.MoveDecision(record.Number, DecisionMove.Supersede))),
            ]);
    }

    private static string Name(KnowledgeBase knowledge, string decision, string option) =>
        knowledge.Decisions.First(point => point.Id == decision).Options.FirstOrDefault(known => known.Id == option)?.Name
        ?? knowledge.Technologies.FirstOrDefault(known => known.Id == option)?.Name ?? option;
}
