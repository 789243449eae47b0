using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Diagnosis;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Reads what is said in the middle of a diagnosis, a review or a migration.</summary>
internal sealed partial class JobTalk(KnowledgeBase knowledge)
{
    /// <summary>Shorter texts describe nothing.</summary>
    private const int LeastDescription = 3;

    /// <summary>The command the dialog on top would take it for, or null when it means nothing of the kind.</summary>
    public Command? Read(ConversationState state, string text, BriefReading reading, bool question) => state.Dialog() switch
    {
        DiagnoseDialog.Title when Another(reading, text, Job.Diagnose) is { } other => other,
        DiagnoseDialog.Title when !question && Told(state, text, reading.Ledger) is { } told => told,
        DiagnoseDialog.Title when !question && Asked(state) is { } asked && Unknown().IsMatch(text) => new Command.CannotMeasure(asked.Id),
        DiagnoseDialog.Title when Carried().IsMatch(text) => new Command.StepDone(),
        ReviewDialog.Title when Another(reading, text, Job.Review) is { } other => other,
        ReviewDialog.Title when !question && text.Split(' ').Length >= LeastDescription => new Command.Describe(text, reading.Ledger),
        MigrateDialog.Title when question && Plan(text) is { } part => new Command.ShowPlan(part),
        MigrateDialog.Title => Another(reading, text, Job.Migrate),
        _ => null,
    };

    /// <summary>A message that clearly asks for another job leaves this one.</summary>
    private static Command.StartJob? Another(BriefReading reading, string text, Job current) =>
        reading.Job is Job.Diagnose or Job.Migrate or Job.Review && reading.Job != current && Begins().IsMatch(text)
            ? new Command.StartJob(reading.Job, reading.Ledger) { Words = text }
            : null;

    private static PlanPart? Plan(string text) =>
        Effort().IsMatch(text) ? PlanPart.Effort
        : Extracts().IsMatch(text) ? PlanPart.First
        : Starts().IsMatch(text) ? PlanPart.Steps : null;

    private Command.Measured? Told(ConversationState state, string text, Ledger said)
    {
        var values = Measured(state, text);
        var sides = MeasurementReader.Sides(text, knowledge).Where(side => !values.Exists(value => value.Reading == side.Reading)).Select(side => new Command.SideOfLimit(side.Reading, side.High)).ToImmutableArray();
        return values.Count == 0 && sides.IsEmpty ? null : new Command.Measured([.. values], said, sides);
    }

    private List<Measurement> Measured(ConversationState state, string text)
    {
        var read = MeasurementReader.Read(text, knowledge).ToList();
        if (read.Count == 0 && Asked(state) is { } asked && MeasurementReader.ReadBare(text, asked) is { } bare)
        {
            read.Add(bare);
        }

        return read;
    }

    private ReadingTemplate? Asked(ConversationState state) =>
        state.Diagnosis is { } at && knowledge.Diagnoses.FirstOrDefault(known => known.Id == at.Guide) is { } guide
            && DiagnosisRun.Of(guide, at.Known, at.Skipped, at.Done).Asks is { } step
            ? knowledge.Readings.FirstOrDefault(reading => reading.Id == step.Reading)
            : null;

    [GeneratedRegex(@"^(ok(ay)?|yes|well|hm+|and|so)?[ ,.]*(done|did (it|that)|we did|still (slow|the same|bad|hurts)|no (change|difference|better)|(that )?(did not|didn't|didnt) help|(what('s| is) )?next|go on|fixed that)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Carried();

    [GeneratedRegex(@"\b(no (idea|clue|metrics|tracing|traces|monitoring|numbers)|(don'?t|do not|can'?t|cannot|couldn'?t) (know|tell|say|see|measure|have (that|metrics|traces|numbers))|not sure|hard to (say|tell)|nobody knows)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"\b(how long|weeks?|months?|effort|how much (work|time))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Effort();

    [GeneratedRegex(@"\b(extract(ed|ing)?|split (off|out)|carv(e|ed|ing)|(take|pull|move) (it |them )?out|which (module|service|part|one)|candidates?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Extracts();

    [GeneratedRegex(@"\b(start(ed)?|begin|first|steps?|plan|proceed|go about|what('s| is) next|how (do|would|should) (we|i|one) do)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Starts();

    /// <summary>Words by which a request begins; an answer does not have them.</summary>
    [GeneratedRegex(@"\b(review|please|can you|could you|we (need|want)|our|help|how do)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Begins();
}
