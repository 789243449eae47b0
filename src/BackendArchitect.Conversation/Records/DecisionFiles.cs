using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.State;
using BackendArchitect.Deliverables.Records;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Records;

/// <summary>A decision log as files of a repository, one in the form of MADR 4 for each record. The same log gives the same files.</summary>
public static class DecisionFiles
{
    public const string Folder = "docs/adr";

    private const int LongestName = 60;

    /// <summary>The name of a record never changes, so neither does its path: <c>docs/adr/0003-api-style-graphql.md</c>.</summary>
    public static string Path(LoggedDecision record) => $"{Folder}/{FileName(record)}";

    public static string FileName(LoggedDecision record) => $"{record.Id[4..]}-{Slug(record.Title)}.md";

    public static ImmutableArray<Paper.Sheet> All(Logbook log, KnowledgeBase knowledge) =>
        [.. log.Decisions.Select(record => new Paper.Sheet(Path(record), Text(log, record, knowledge)))];

    public static string Text(Logbook log, LoggedDecision record, KnowledgeBase knowledge) => LoggedRecord.Of(log, record, knowledge).ToString();

    /// <summary>What has changed since each record was handed out last; one that cannot be compared is left out.</summary>
    /// <param name="records">The records to hand out.</param>
    /// <param name="anew">As if none had been handed out before.</param>
    public static ImmutableArray<FileChange> Changes(Logbook log, IEnumerable<LoggedDecision> records, KnowledgeBase knowledge, bool anew) =>
    [
        .. records.Select(record => (Record: record, Before: anew ? null : Before(log, record, knowledge)))
            .Where(file => anew || file.Record.Exported is null || file.Before is not null)
            .Select(file => new FileChange(Path(file.Record), file.Before, Text(log, file.Record, knowledge)))
            .Where(change => change.Before != change.After),
    ];

    /// <summary>Records whose file was handed out and cannot be written again as it was, so that no patch can change it.</summary>
    public static IEnumerable<LoggedDecision> Incomparable(Logbook log, KnowledgeBase knowledge) =>
        log.Decisions.Where(record => record.Exported is not null && Before(log, record, knowledge) is null);

    /// <summary>The log with a note of what its files look like now.</summary>
    public static Logbook Noted(Logbook log, IEnumerable<LoggedDecision> records, KnowledgeBase knowledge, DateTimeOffset at) =>
        records.Aggregate(log, (noted, record) => noted.With(record with { Exported = new ExportedRecord(at, Hash(Text(log, record, knowledge))) }));

    /// <summary>The file as it was handed out last: the log as it was then gives it again. Null when there was none, or it comes out otherwise.</summary>
    private static string? Before(Logbook log, LoggedDecision record, KnowledgeBase knowledge)
    {
        if (record.Exported is not { } exported)
        {
            return null;
        }

        var then = log with { Decisions = [.. log.Decisions.Select(known => known.AsOf(exported.At)).OfType<LoggedDecision>()] };
        return then.Find(record.Number) is { } was && Text(then, was, knowledge) is var text && Hash(text) == exported.Hash ? text : null;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormD).Where(letter => letter < 128 || char.IsWhiteSpace(letter)))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var name = slug.ToString().Trim('-');
        return name.Length == 0 ? "decision" : name.Length <= LongestName ? name : name[..LongestName].TrimEnd('-');
    }
}
