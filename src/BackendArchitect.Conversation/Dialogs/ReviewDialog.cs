using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reviews.Descriptions;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Reviews what is described, and takes more of the description up as it comes.</summary>
public sealed class ReviewDialog : Dialog
{
    public const string Title = "review";

    /// <summary>A wish for a review without a description in it is shorter.</summary>
    private const int LeastWords = 4;

    /// <summary>More is no description but a book.</summary>
    private const int MostText = 40_000;

    public override string Name => Title;

    public static DialogStep Begin(Scene scene, ConversationState state, string words)
    {
        if (words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < LeastWords)
        {
            return DialogStep.Say(state, ReviewReply.Describe(scene).AsSpan());
        }

        var checklist = DescriptionReview.For(words, scene.Knowledge);
        return Show(scene, state.Only(Title) with { Review = new ReviewState(checklist.Id, words), Asked = [] });
    }

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => (command, state.Review) switch
    {
        (Command.StartJob(Job.Review, var said) job, _) => Begin(scene, BriefIntake.Take(state, said), job.Words),
        (Command.Describe(var text, var said), { } review) => Show(scene, BriefIntake.Take(state, said) with { Review = review with { Text = Joined(review.Text, text) } }),
        (Command.CancelDialog, _) => DialogStep.Say(state.Pop(Title) with { Review = null }, new Block.Paragraph(scene.Words.Review.Left())),
        _ => DialogStep.NotMine,
    };

    private static DialogStep Show(Scene scene, ConversationState state) => DialogStep.Say(state, [.. RecordReply.Conflicts(scene, state.Ledger, Proposals.In(state.Review!.Text, scene.Knowledge)), .. ReviewReply.Blocks(scene, state.Review!)]);

    private static string Joined(string text, string more) => text.Length + more.Length > MostText ? text : $"{text}\n{more}";
}
