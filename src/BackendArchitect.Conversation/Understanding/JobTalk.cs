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
        DiagnoseDialog.Title when Measured(state, text) is { Count: > 0 } values && !question => new Command.Measured([.. values], reading.Ledger),
        DiagnoseDialog.Title when Carried().IsMatch(text) => new Command.StepDone(),
        ReviewDialog.Title when Another(reading, text, Job.Review) is { } other => other,
        ReviewDialog.Title when !question && text.Split(' ').Length >= LeastDescription => new Command.Describe(text, reading.Ledger),
        MigrateDialog.Title => Another(reading, text, Job.Migrate),
        _ => null,
    };

    /// <summary>A message that clearly asks for another job leaves this one.</summary>
    private static Command.StartJob? Another(BriefReading reading, string text, Job current) =>
        reading.Job is Job.Diagnose or Job.Migrate or Job.Review && reading.Job != current && Begins().IsMatch(text)
            ? new Command.StartJob(reading.Job, reading.Ledger) { Words = text }
            : null;

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

    /// <summary>Words by which a request begins; an answer does not have them.</summary>
    [GeneratedRegex(@"\b(review|please|can you|could you|we (need|want)|our|help|how do)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Begins();
}
