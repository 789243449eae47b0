using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Watch;

/// <summary>A version in use whose support ends within a year, or has ended.</summary>
/// <param name="On">The last day; null when it ended on a day the table does not give.</param>
/// <param name="Next">The line to go to; null when the table has none.</param>
/// <param name="Taken">The day of the table.</param>
public sealed record SupportEnd(UsedVersion Used, DateOnly? On, SupportStage Stage, ReleaseLine? Next, DateOnly Taken, Source? Source)
{
    private static readonly (SupportStage Stage, int Months)[] Stages = [(SupportStage.Month, 1), (SupportStage.Quarter, 3), (SupportStage.HalfYear, 6), (SupportStage.Year, 12)];

    /// <summary>Those of the versions, the nearest end first.</summary>
    public static IEnumerable<SupportEnd> Of(IEnumerable<UsedVersion> used, KnowledgeBase knowledge, DateOnly today) => used
        .Select(version => Of(version, knowledge, today))
        .OfType<SupportEnd>()
        .OrderByDescending(end => end.Stage)
        .ThenBy(end => end.On)
        .ThenBy(end => end.Used.Technology, StringComparer.Ordinal);

    private static SupportEnd? Of(UsedVersion used, KnowledgeBase knowledge, DateOnly today)
    {
        if (knowledge.Versions.FirstOrDefault(product => product.Id == used.Product) is not { } table || table.Find(used.Line) is not { } line)
        {
            return null;
        }

        SupportStage? stage = line.IsEnded(today) ? SupportStage.Ended
            : line.Ends is { } end ? Stages.Where(known => end <= today.AddMonths(known.Months)).Select(known => (SupportStage?)known.Stage).FirstOrDefault()
            : null;
        // Newer lines stand in front; an older one is no way out, whatever is known of its end.
        var newer = table.Lines.TakeWhile(known => known.Line != used.Line).ToHashSet();
        return stage is null ? null : new SupportEnd(used, line.Ends, stage.Value, table.Recommended(today, newer.Contains), table.Taken, table.Sources.Count > 0 ? table.Sources[0] : null);
    }
}
