using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>The jobs other than a new design, and the choice between jobs when a message may mean several.</summary>
public sealed class JobDialog : Dialog
{
    public override string Name => "job";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.OfferJobs(var candidates, var said) =>
            DialogStep.Say(BriefIntake.Take(state, said), JobReply.Offer(scene, candidates, said).AsSpan()),
        Command.StartJob(Job.Design, var said) => ClarifyDialog.Begin(scene, state, said),
        Command.StartJob(Job.Decide, _) => DialogStack.Play(scene, state, new Command.ShowDecisions()),
        Command.StartJob(Job.Migrate, var said) job => MigrateDialog.Begin(scene, BriefIntake.Take(state, said), job.Words),
        Command.StartJob(Job.Diagnose, var said) job => DiagnoseDialog.Begin(scene, BriefIntake.Take(state, said), job.Words),
        Command.StartJob(Job.Review, var said) job => ReviewDialog.Begin(scene, BriefIntake.Take(state, said), job.Words),
        Command.BeginDiagnosis(var guide) => DiagnoseDialog.BeginWith(scene, state, guide),
        Command.StartJob(var job, var said) => Start(scene, BriefIntake.Take(state, said), job),
        _ => DialogStep.NotMine,
    };

    private static DialogStep Start(Scene scene, ConversationState state, Job job)
    {
        ImmutableArray<Block> blocks = job switch
        {
            Job.Compare => [new Block.Paragraph(scene.Words.Advice.CompareWhat())],
            Job.Advise => [new Block.Paragraph(scene.Words.Advice.AdviseOnWhat())],
            _ => LobbyReply.Help(scene),
        };
        return DialogStep.Say(state, blocks.AsSpan());
    }
}
