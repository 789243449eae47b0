using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Diagnosis;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Goes from a symptom to its cause, one deciding number after the other.</summary>
public sealed class DiagnoseDialog : Dialog
{
    public const string Title = "diagnose";

    public override string Name => Title;

    /// <param name="words">The message that describes the symptom; empty for a button.</param>
    public static DialogStep Begin(Scene scene, ConversationState state, string words)
    {
        if (DiagnosisRun.Find(words, state.Ledger.Many(FactIds.Pains), scene.Knowledge) is not { } guide)
        {
            return DialogStep.Say(state, DiagnoseReply.Which(scene).AsSpan());
        }

        // A number told with the symptom was measured; "the queries are slow" is the complaint itself.
        var known = DiagnosisState.Of(guide.Id).With(MeasurementReader.Read(words, scene.Knowledge));
        return Show(scene, state.Only(Title) with { Diagnosis = known, Asked = [] }, first: true);
    }

    /// <param name="guide">Id of a guide, as a button carries it.</param>
    public static DialogStep BeginWith(Scene scene, ConversationState state, string guide) => scene.Knowledge.Diagnoses.Any(known => known.Id == guide)
        ? Show(scene, state.Only(Title) with { Diagnosis = DiagnosisState.Of(guide), Asked = [] }, first: true)
        : DialogStep.NotMine;

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => (command, state.Diagnosis) switch
    {
        (Command.StartJob(Job.Diagnose, var said) job, _) => Begin(scene, BriefIntake.Take(state, said), job.Words),
        (Command.BeginDiagnosis(var guide), _) => BeginWith(scene, state, guide),
        (_, null) => DialogStep.NotMine,
        (Command.Measured(var values, var said, var sides), { } at) => Taken(scene, at, BriefIntake.Take(state, said) with { Diagnosis = at.With([.. values, .. Sides(scene, Run(scene, at).Guide, sides.Select(side => (side.Reading, side.Above)))]) }),
        (Command.SetRequirement told, { } at) => Taken(scene, at, QuestionDesk.Take(scene, state, told)),
        (Command.SideOfLimit(var reading, var above), { } at) => Side(scene, state, at, reading, above),
        (Command.CannotMeasure(var reading), { } at) => Show(scene, state with { Diagnosis = at with { Skipped = at.Skipped.Add(reading) } }, first: false),
        (Command.SkipQuestion, { } at) when Run(scene, at).Asks is { } asked => Show(scene, state with { Diagnosis = at with { Skipped = at.Skipped.Add(asked.Reading) } }, first: false),
        (Command.StepDone, { } at) when Run(scene, at).Advice is { } advice => Show(scene, state with { Diagnosis = at with { Done = at.Done.Add(advice.Id) } }, first: false),
        (Command.StepDone or Command.Agree or Command.Disagree or Command.Puzzle, { } at) => DialogStep.Say(state, DiagnoseReply.Again(scene, Run(scene, at)).AsSpan()),
        (Command.CancelDialog, _) => DialogStep.Say(state.Pop(Title), new Block.Paragraph(scene.Words.Diagnosis.Left())),
        _ => DialogStep.NotMine,
    };

    public override DialogStep Resume(Scene scene, ConversationState state) => state.Diagnosis is { } at
        ? DialogStep.Say(state, DiagnoseReply.Again(scene, Run(scene, at)).AsSpan())
        : DialogStep.Say(state);

    private static DialogStep Side(Scene scene, ConversationState state, DiagnosisState at, string reading, bool above)
    {
        var step = Run(scene, at).Guide.Steps.FirstOrDefault(known => known.Reading == reading);
        return step is null
            ? DialogStep.NotMine
            : Show(scene, state with { Diagnosis = at.With([DiagnoseReply.Beyond(scene, step, above)]) }, first: false);
    }

    /// <summary>Of what is called high or low, what this diagnosis asks about.</summary>
    private static IEnumerable<Measurement> Sides(Scene scene, DiagnosisGuide guide, IEnumerable<(string Reading, bool Above)> sides) =>
        from side in sides
        let step = guide.Steps.FirstOrDefault(known => known.Reading == side.Reading)
        where step is not null
        select DiagnoseReply.Beyond(scene, step, side.Above);

    /// <summary>What was told is kept; only a number that decides something here changes what comes next.</summary>
    private static DialogStep Taken(Scene scene, DiagnosisState before, ConversationState state) => Run(scene, state.Diagnosis!).Read.Count > Run(scene, before).Read.Count
        ? Show(scene, state, first: false)
        : DialogStep.Say(state, [new Block.Paragraph(scene.Words.Diagnosis.Kept()), .. DiagnoseReply.Again(scene, Run(scene, state.Diagnosis!))]);

    private static DialogStep Show(Scene scene, ConversationState state, bool first) =>
        DialogStep.Say(state, DiagnoseReply.Blocks(scene, Run(scene, state.Diagnosis!), first).AsSpan());

    private static DiagnosisRun Run(Scene scene, DiagnosisState at) =>
        DiagnosisRun.Of(scene.Knowledge.Diagnoses.First(guide => guide.Id == at.Guide), at.Known, at.Skipped, at.Done);
}
