using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Existing;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Reads the system that is there from its own files: shows it, takes what they tell into the brief, and reviews the files for whoever asks.</summary>
public sealed class ImportDialog : Dialog
{
    /// <summary>More files at once are a repository.</summary>
    private const int MostFiles = 50;

    public override string Name => "import";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.ImportSystem({ IsEmpty: true }) => DialogStep.Say(state, new Block.Paragraph(scene.Words.Import.NothingAttached())),
        Command.ImportSystem(var files) => Read(scene, state, [.. files.Take(MostFiles)], files.Count - MostFiles),
        _ => DialogStep.NotMine,
    };

    private static DialogStep Read(Scene scene, ConversationState state, SharedFile[] shared, int left)
    {
        ReviewFile[] files = [.. shared.Select(Reviewable.Of).DistinctBy(file => file.Path)];
        var system = ExistingSystem.Read(files, scene.Knowledge);
        if (system.IsEmpty)
        {
            return DialogStep.Say(state, [new Block.Paragraph(scene.Words.Import.NothingFound()), .. ImportReply.Unread(scene, system)]);
        }

        var told = Ledger.Empty.With(ExistingBrief.Of(system, scene.Knowledge, scene.Occasion.Source));
        var next = Reviewed(scene, BriefIntake.Take(state, told), shared);
        return DialogStep.Say(next, ImportReply.Blocks(scene, system, told, files, left).AsSpan());
    }

    /// <summary>The review is made now, while the files are here, and shown when somebody asks for it.</summary>
    private static ConversationState Reviewed(Scene scene, ConversationState state, SharedFile[] shared) =>
        new FileReviewDialog().Advance(scene, state, new Command.ReviewFiles([.. shared])) is DialogStep.Done(var after, _) && after.FileReview is { } review
            ? after with { FileReview = review with { Shown = 0 } }
            : state;
}
