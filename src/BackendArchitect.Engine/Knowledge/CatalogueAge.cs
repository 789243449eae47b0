namespace BackendArchitect.Engine.Knowledge;

/// <summary>How old the dated tables are that an answer rests on.</summary>
/// <param name="Oldest">The day of the oldest.</param>
/// <param name="Newest">The day of the newest.</param>
/// <param name="StaleAfterDays">From this age on a table is called stale. Unit: days.</param>
public sealed record CatalogueAge(DateOnly Oldest, DateOnly Newest, int StaleAfterDays)
{
    /// <summary>The day from which the oldest counts as stale.</summary>
    public DateOnly StaleFrom => Oldest.AddDays(StaleAfterDays);

    /// <summary>Whether the oldest is stale on a day.</summary>
    public bool IsStale(DateOnly day) => day >= StaleFrom;

    /// <summary>Age of the oldest on a day; 0 before its own. Unit: days.</summary>
    public int Days(DateOnly day) => Math.Max(0, day.DayNumber - Oldest.DayNumber);
}
