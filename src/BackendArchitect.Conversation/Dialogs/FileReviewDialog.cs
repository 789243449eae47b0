using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Guest.Opinions;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Deliverables.Reviews;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Baselines;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Reviews files as they come, holds them against the last look in the same thread, and hands out the whole of it.</summary>
public sealed class FileReviewDialog : Dialog
{
    /// <summary>More files at once are a repository; the command line takes those.</summary>
    private const int MostFiles = 50;

    public override string Name => "file-review";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => (command, state.FileReview) switch
    {
        (Command.ReviewFiles wish, var before) => Read(scene, state, wish, before),
        (Command.ShowReview, null) => DialogStep.Say(state, new Block.Paragraph(scene.Words.FileReview.NothingReviewed())),
        (Command.ShowReview(ReviewPart.More), { } review) => More(scene, state, review),
        (Command.ShowReview(ReviewPart.All), { } review) => DialogStep.Say(state, new Block.Files([review.Page])),
        (Command.ShowReview(ReviewPart.Sarif), { } review) => DialogStep.Say(state, new Block.Files([review.Sarif])),
        (Command.ShowReview(ReviewPart.Patch), { Patch: { } patch }) => DialogStep.Say(state, new Block.Paragraph(scene.Words.FileReview.HowToPatch()), new Block.Files([patch])),
        (Command.ShowReview(ReviewPart.Patch), _) => DialogStep.Say(state, new Block.Paragraph(scene.Words.FileReview.NothingMechanical())),
        _ => DialogStep.NotMine,
    };

    private static DialogStep Read(Scene scene, ConversationState state, Command.ReviewFiles wish, FileReviewState? before)
    {
        var (shared, compare) = wish;
        ReviewFile[] all = [.. shared.Take(MostFiles).Select(Reviewable.Of)];
        var (older, files) = compare ? TwoVersions.Of(all) : ([], [.. all.DistinctBy(file => file.Path)]);
        var report = Review.Check(files, scene.Knowledge, DateOnly.FromDateTime(scene.Occasion.At.UtcDateTime), older);
        var known = before?.Baseline ?? ReviewBaseline.Nothing;
        var drift = report.Formats.Keys.Any(known.Formats.ContainsKey) ? ReviewDrift.Between(known, report) : null;
        var patch = ReviewPatch.Of(files, report);
        var words = scene.Words.FileReview;
        var review = new FileReviewState(
            [.. report.Counting.Take(FileReviewState.Most).Select(KnownFinding.Of)],
            Shown: 0,
            scene.Shelved("review.md", words.PageTitle(), ReviewPage.Of(report, drift)),
            scene.Shelved("review.sarif", words.SarifTitle(), SarifLog.Of(report)),
            patch.Mended == 0 ? null : scene.Shelved("review.patch", words.PatchTitle(), patch.Text),
            Kept(known.After(report)));
        var opinions = new OpinionReader(scene.Guard).Read(wish.Opinions, files, wish.Words, report);
        var reply = FileReviewReply.First(scene, report, drift, review, patch.Mended, shared.Count - all.Length, opinions);
        return DialogStep.Say(state with { FileReview = review with { Shown = FileReviewReply.Shown } }, [.. RecordReply.Conflicts(scene, state.Ledger, Proposals.In(files, scene.Knowledge)), .. reply]);
    }

    /// <summary>A state is written with every message: what it remembers of reviews is bounded.</summary>
    private static ReviewBaseline Kept(ReviewBaseline baseline) => baseline with
    {
        Findings = [.. baseline.Findings.Take(FileReviewState.Most)],
        Resolved = [.. baseline.Resolved.TakeLast(FileReviewState.Most)],
    };

    private static DialogStep More(Scene scene, ConversationState state, FileReviewState review) => DialogStep.Say(
        state with { FileReview = review with { Shown = review.Shown + FileReviewReply.Shown } }, FileReviewReply.Next(scene, review).AsSpan());
}
