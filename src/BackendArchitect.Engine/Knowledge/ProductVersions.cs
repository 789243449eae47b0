namespace BackendArchitect.Engine.Knowledge;

/// <summary>The release lines of one product, as a dated public table has them.</summary>
/// <param name="Taken">The day the table was taken.</param>
/// <param name="Lines">Newest first: those still supported on the day the catalogue was gone through, and the last that ended.</param>
public sealed record ProductVersions(string Id, string Name, DateOnly Taken, IReadOnlyList<ReleaseLine> Lines, IReadOnlyList<Source> Sources)
{
    /// <summary>A line needs this long ahead of it to be worth beginning on. Unit: months.</summary>
    private const int WorthBeginning = 12;

    public ReleaseLine? Find(string line) => Lines.FirstOrDefault(release => release.Line == line);

    /// <summary>
    /// The line to begin on: the newest long-term one; without any, the newest that is announced to live for more than a year;
    /// without any, the newest that has not ended. "Not announced" is not "for ever".
    /// </summary>
    /// <param name="allowed">Which lines may be taken at all; null for all.</param>
    public ReleaseLine? Recommended(DateOnly day, Func<ReleaseLine, bool>? allowed = null)
    {
        var live = Lines.Where(line => !line.IsEnded(day) && allowed?.Invoke(line) != false).ToList();
        return live.FirstOrDefault(line => line.IsLongTerm(day))
            ?? live.FirstOrDefault(line => line.Ends > day.AddMonths(WorthBeginning))
            ?? live.FirstOrDefault();
    }
}
