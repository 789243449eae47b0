using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Records;
using BackendArchitect.Conversation.State;
using BackendArchitect.Deliverables.Records;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Hands decisions out: as files, and as a patch for the repository that keeps them.</summary>
public static class DecisionExportReply
{
    /// <returns>The log with a note of what was handed out, and what to say.</returns>
    public static (Logbook Log, ImmutableArray<Block> Says) Export(Scene scene, Logbook log, int? number, bool anew)
    {
        if (number is { } one && log.Find(one) is null)
        {
            return (log, [new Block.Paragraph(scene.Words.Decisions.NoSuchRecord(LoggedDecision.Name(one)))]);
        }

        if (log.Decisions.IsEmpty)
        {
            return (log, [new Block.Paragraph(scene.Words.DecisionLog.NoneYet())]);
        }

        var records = number is { } wanted ? With(log, wanted) : log.Decisions;
        var changes = DecisionFiles.Changes(log, records, scene.Knowledge, anew);
        var stuck = DecisionFiles.Incomparable(log, scene.Knowledge).Where(record => !anew && records.Contains(record)).Select(record => record.Id).ToArray();
        var noted = DecisionFiles.Noted(log, records, scene.Knowledge, scene.Occasion.At);
        return (noted, [.. Says(scene, log, records, changes, stuck, anew), Files(scene, log, records, changes), Again(scene, anew || changes.All(change => change.Before is null) && stuck.Length == 0)]);
    }

    /// <summary>A record with those it took the place of: their files change with it.</summary>
    private static ImmutableList<LoggedDecision> With(Logbook log, int number) =>
        [.. log.Decisions.Where(record => record.Number == number || record.SupersededBy == number)];

    private static IEnumerable<Block> Says(
        Scene scene, Logbook log, ImmutableList<LoggedDecision> records, ImmutableArray<FileChange> changes, string[] stuck, bool anew)
    {
        var words = scene.Words.DecisionLog;
        var since = records.Select(record => record.Exported?.At).Where(at => at is not null).Max();
        yield return new Block.Paragraph(since is null || anew
            ? words.Exported(Amounts.Count(records.Count, "decision", "decisions"), DecisionFiles.Folder)
            : changes.IsEmpty ? words.NothingNewToExport(DecisionReply.When(since.Value))
            : words.ExportedSince(
                Amounts.Count(changes.Count(change => change.Before is null), "new file", "new files"),
                Amounts.Count(changes.Count(change => change.Before is not null), "changed one", "changed ones"),
                DecisionReply.When(since.Value)));
        if (stuck.Length > 0)
        {
            yield return new Block.Note(words.NoPatchFor(string.Join(", ", stuck)), "warning");
        }
    }

    private static Block.Files Files(Scene scene, Logbook log, ImmutableList<LoggedDecision> records, ImmutableArray<FileChange> changes)
    {
        var words = scene.Words.DecisionLog;
        var file = records is [var one]
            ? scene.File(DecisionFiles.FileName(one), words.RecordTitle(one.Id), DecisionFiles.Text(log, one, scene.Knowledge))
            : scene.Packed("decisions.zip", words.RecordsTitle(), records.Select(record => new Paper.Sheet(DecisionFiles.Path(record), DecisionFiles.Text(log, record, scene.Knowledge))));
        return new Block.Files(changes.IsEmpty ? [file] : [file, scene.File("decisions.patch", words.PatchTitle(), Patch(scene, log, changes))]);
    }

    private static string Patch(Scene scene, Logbook log, ImmutableArray<FileChange> changes)
    {
        var records = log.Decisions.FindAll(record => changes.Any(change => change.Path == DecisionFiles.Path(record)));
        var subject = records.Count <= 3 ? $"Record {string.Join(", ", records.Select(record => record.Id))}" : $"Record {records.Count} decisions";
        return GitPatch.Write(subject, string.Join('\n', records.Select(record => $"{record.Id} {record.Title}: {DecisionReply.Status(scene, record)}")), scene.Occasion.At, changes);
    }

    private static Block.Buttons Again(Scene scene, bool isWhole) => new(isWhole
        ? []
        : [new Button(scene.Words.DecisionLog.ExportAnewButton(), CommandLanguage.Print(new Command.ExportDecisions(null, Anew: true)))]);
}
