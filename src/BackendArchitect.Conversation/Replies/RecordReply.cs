using System.Collections.Immutable;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Names the records of the team that a design, an option or something put forward holds to, departs from, or contradicts.</summary>
public static class RecordReply
{
    private const int MostHeld = 3;
    private const int MostDeparted = 2;
    private const int MostConflicts = 3;

    private const int MostOpen = 3;

    /// <summary>Decisions a team writes down; of the others no document needs to speak.</summary>
    private static readonly ImmutableHashSet<string> Main = ["architecture-style", "primary-store", "hosting", "messaging", "api-style", "tenancy", "authentication"];

    /// <summary>Characters of a reason; the record of the decision holds the whole.</summary>
    private const int Reason = 150;

    /// <summary>"Holds to docs/adr/0001…#decision; departs from … because …": one paragraph, or nothing where nothing stood.</summary>
    public static IEnumerable<Block> Line(Scene scene, params IEnumerable<Decision> decisions)
    {
        var words = scene.Words.Records;
        var bearings = decisions.SelectMany(decision => decision.Bearings).ToList();
        var departed = bearings.Where(bearing => bearing.Departs).DistinctBy(bearing => bearing.Record.Id).ToList();
        var held = bearings.Where(bearing => !bearing.Departs && departed.TrueForAll(other => other.Record.Id != bearing.Record.Id)).Select(bearing => Cited(bearing.Record)).Distinct().ToList();
        string[] sentences =
        [
            .. departed.Take(MostDeparted).Select(bearing => words.Departs(Cited(bearing.Record), PlainText.Cut(bearing.Because, Reason).TrimEnd('…', '.', ' '))),
            .. departed.Count > MostDeparted ? [words.MoreDepartures(Amounts.Count(departed.Count - MostDeparted, "record", "records"))] : Array.Empty<string>(),
            .. held.Count > 0 ? [words.Holds(Listed(words, held))] : Array.Empty<string>(),
        ];
        return sentences.Length == 0 ? [] : [new Block.Paragraph(string.Join(' ', sentences))];
    }

    /// <summary>The same for a whole design, with what the documents of the team leave open though it would change the design.</summary>
    public static IEnumerable<Block> OfDesign(Scene scene, Blueprint design)
    {
        var said = Line(scene, design.Decisions);
        string[] open = scene.Standing.Exists(IsWritten)
            ? [.. design.Decisions.Where(decision => Main.Contains(decision.Id) && decision.Flips.Count > 0 && decision.Bearings.Count == 0).Take(MostOpen).Select(decision => FactText.InSentence(decision.Title))]
            : [];
        return open.Length == 0 ? said : [.. said, new Block.Paragraph(scene.Words.Records.Silent(string.Join(", ", open)))];
    }

    /// <summary>Of options that are set side by side, those that would depart from a record, each with what would speak for it.</summary>
    public static IEnumerable<Block> Options(Scene scene, Decision decision, IEnumerable<ScoredOption> options)
    {
        var lines = options.Where(option => option.Id != decision.Chosen && option.Departs is not null)
            .Select(option => scene.Words.Records.OptionDeparts(option.Name, PlainText.Of(option.Departs!, 2 * Reason))).ToImmutableArray();
        return lines.IsEmpty ? [] : [new Block.Bullets(lines, Ordered: false)];
    }

    /// <summary>What the change of a brief makes the design depart from that it held to before.</summary>
    public static IEnumerable<Block> Change(Scene scene, Blueprint now, Blueprint then) => Line(scene, then.Decisions.Select(decision => decision with
    {
        Bearings = [.. decision.Bearings.Where(bearing => bearing.Departs && now.Decision(decision.Id)?.Bearings.Any(known => known.Departs && known.Record.Id == bearing.Record.Id) != true)],
    }));

    /// <param name="but">Ids of records that are spoken of elsewhere.</param>
    public static IEnumerable<Block> Conflicts(Scene scene, Ledger brief, IReadOnlyList<ProposedChoice> proposals, params IReadOnlyCollection<string> but)
    {
        if (scene.Standing.IsEmpty || proposals.Count == 0)
        {
            return [];
        }

        var conflicts = ConflictFinder.Find(proposals, scene.Standing, scene.Knowledge, brief.Count == 0 ? null : scene.Design(brief)).Where(conflict => !but.Contains(conflict.Record.Id));
        return conflicts.Take(MostConflicts).Select(conflict => new Block.Note(Told(scene.Words.Records, conflict), "warning"));
    }

    /// <summary>A record as it is named, with the way to it where there is one.</summary>
    public static string Cited(StandingDecision record)
    {
        var id = PlainText.Of(record.Id, 120);
        return record.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? $"[{id}]({url.AbsoluteUri})"
            : record.Id.Contains('_', StringComparison.Ordinal) ? $"`{record.Id.Replace("`", "", StringComparison.Ordinal)}`"
            : id;
    }

    /// <summary>It stands in a document, and not in the log of the place.</summary>
    private static bool IsWritten(StandingDecision record) => record.Id.Contains(".m", StringComparison.Ordinal);

    private static string Told(RecordWords words, DecisionConflict conflict) => conflict.Record.Bans
        ? words.Banned(Cited(conflict.Record), PlainText.Of(conflict.Record.Title, 120), conflict.Proposed)
        : words.Conflict(Cited(conflict.Record), PlainText.Of(conflict.Record.Title, 120), conflict.Proposed, PlainText.Cut(conflict.Driver, 2 * Reason).TrimEnd('…', '.', ' '));

    private static string Listed(RecordWords words, List<string> records) => records.Count <= MostHeld
        ? string.Join(", ", records)
        : words.AndMore(string.Join(", ", records.Take(MostHeld)), $"{records.Count - MostHeld}");
}
