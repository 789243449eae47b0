using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Secrets;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The quiet lines around an answer: what the thread said, which edit was followed, which file could not be read.</summary>
public static class ThreadReply
{
    /// <summary>Most facts named; the read-back shows all of them.</summary>
    private const int Named = 8;

    /// <summary>What was taken up from the thread, by who said it.</summary>
    public static IEnumerable<Block> TakenUp(Scene scene, ConversationState before, ConversationState after)
    {
        var news = BriefIntake.News(before.Ledger, after.Ledger);
        return news.Count == 0 ? [] : [Note(scene.Words.Thread.FromThread(ByPerson(scene, news)))];
    }

    /// <summary>Who wrote a secret down learns that it was not kept, once for each message.</summary>
    public static IEnumerable<Block> Masked(Scene scene, IReadOnlyList<InboundMessage> messages) =>
        messages.Where(message => message.Masked is { IsEmpty: false }).Select(message => new Block.Note(scene.Words.Thread.Masked(SecretMask.InWords(message.Masked!)), "warning"));

    /// <summary>What was said while a design stands: it changes only when somebody says so to us.</summary>
    public static IEnumerable<Block> Meanwhile(Scene scene, IReadOnlyList<Fact> said) =>
        said.Count == 0 ? [] : [Note(scene.Words.Thread.Meanwhile(ByPerson(scene, said)))];

    public static IEnumerable<Block> Partial(Scene scene, bool partial) => partial ? [Note(scene.Words.Thread.Partial())] : [];

    public static IEnumerable<Block> Corrected(Scene scene, Corrections.Heard heard) => heard.Remarks.Distinct().Select(remark => Note(remark switch
    {
        Corrections.Remark.ReadAgain => scene.Words.Thread.ReadAgain(),
        Corrections.Remark.TakenBack => scene.Words.Thread.TakenBack(),
        Corrections.Remark.TooOld => scene.Words.Thread.TooOld(),
        _ => scene.Words.Thread.StillCounts(string.Join(" · ", heard.Left.Take(Named).Select(scene.Facts.Line))),
    }));

    /// <summary>One line for each file that could not be read, or only as text.</summary>
    public static IEnumerable<Block> Files(Scene scene, InboundMessage message) =>
    [
        .. Attachments.Unread(message).Select(file => new Block.Note(
            scene.Words.Thread.UnreadFile(PlainText.Of(file.Name), file.Problem is { } problem ? PlainText.Of(problem, 200) : scene.Words.Thread.NoText()), "warning")),
        .. Attachments.Read(message).Where(file => !Attachments.IsProse(file) && !Reviewable.Is(file)).Select(file => Note(scene.Words.Thread.AsText(PlainText.Of(file.Name)))),
    ];

    /// <summary>What only the asker sees, with the way to the channel.</summary>
    public static ImmutableArray<Block> Drafted(ImmutableArray<Block> blocks, string reply) =>
    [
        Note(Wording.Shipped.Thread.OnlyYou()),
        .. blocks,
        new Block.Buttons(
        [
            new Button(Wording.Shipped.Thread.ShareButton(), CommandLanguage.Print(new Command.ShareDraft(reply))),
            new Button(Wording.Shipped.Thread.DropButton(), CommandLanguage.Print(new Command.DropDraft())),
        ]),
    ];

    private static string ByPerson(Scene scene, IReadOnlyList<Fact> facts) => string.Join(" · ", facts.Take(Named)
        .GroupBy(fact => fact.Source.Author)
        .Select(said => scene.Words.Thread.ByPerson(string.Join(", ", said.Select(scene.Facts.Line)), PlainText.Person(said.Key))));

    private static Block.Note Note(string text) => new(text, "info");
}
