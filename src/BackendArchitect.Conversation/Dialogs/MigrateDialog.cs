using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>An existing system is talked about: what is learned of it changes the plan.</summary>
public sealed class MigrateDialog : Dialog
{
    public const string Title = "migrate";

    /// <summary>What decides most: how many there are, and what hurts.</summary>
    private static readonly string[] Deciding = [FactIds.TeamSize, FactIds.Teams, FactIds.IndependentReleases];

    public override string Name => Title;

    public static DialogStep Begin(Scene scene, ConversationState state, string words = "") =>
        Show(scene, WithSystem(scene, state).Only(Title), words);

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.StartJob(Job.Migrate, var said) job => Show(scene, BriefIntake.Take(state, said), job.Words),
        Command.SetRequirement told => Show(scene, QuestionDesk.Take(scene, state, told), ""),
        Command.AnswerQuestion answer when QuestionDesk.Take(scene, state, answer) is { } after => Show(scene, after, ""),
        Command.Agree or Command.Disagree when QuestionDesk.YesOrNo(scene, state, command is Command.Agree) is { } answer => Advance(scene, state, answer),
        Command.ShowPart(DesignParts.Roadmap or DesignParts.Costs) when state.Design is null => Advance(scene, state, new Command.ShowPlan(PlanPart.Effort)),
        Command.ShowPart(DesignParts.Migration) => Advance(scene, state, new Command.ShowPlan(PlanPart.Steps)),
        Command.ShowPlan(var part) => DialogStep.Say(state, MigrateReply.Part(scene, scene.Design(state.Ledger), state.Ledger, part).AsSpan()),
        Command.SkipQuestion(var question) => Show(scene, Skipped(state, question), ""),
        Command.ConfirmBrief => DesignDialog.Begin(scene, state),
        Command.JustAnswer(var said) => DesignDialog.Begin(scene, BriefIntake.Take(state, said)),
        Command.CancelDialog => DialogStep.Say(
            state.Pop(Title) with { Asked = [] }, new Block.Paragraph(scene.Words.Intake.Stopped()), SketchReply.GoOn(scene)),
        _ => DialogStep.NotMine,
    };

    private static DialogStep Show(Scene scene, ConversationState state, string words)
    {
        if (!state.Conflicts.IsEmpty)
        {
            return DialogStep.Say(state, ConflictDialog.Ask(scene, state).AsSpan());
        }

        var asked = scene.Open(state).Where(question => Deciding.Contains(question.Fact)).Take(1).ToArray();
        return DialogStep.Say(
            QuestionDesk.PutOnTheTable(state, asked),
            MigrateReply.Blocks(scene, scene.Design(state.Ledger), state.Ledger, words, asked).AsSpan());
    }

    /// <summary>Who wants to extract has something to extract from.</summary>
    private static ConversationState WithSystem(Scene scene, ConversationState state) => state.Ledger.Choice(FactIds.ExistingSystem) is null or "none"
        ? state with { Ledger = state.Ledger.Without(FactIds.ExistingSystem).With(new Fact(FactIds.ExistingSystem, FactValue.Of("monolith"), "", FactKind.Inferred, scene.Words.Jobs.MigrateJob(), scene.Occasion.Source)) }
        : state;

    private static ConversationState Skipped(ConversationState state, string? question) => state with
    {
        Skipped = [.. state.Skipped.Union(state.Asked.Select(asked => asked.Id).Where(id => question is null || id == question))],
        Asked = [],
    };
}
