namespace BackendArchitect.Engine.Knowledge;

/// <summary>How old the tables are. The engine has no clock: it says from which day each counts as stale, and who knows the day compares.</summary>
/// <param name="Versions">The oldest day a version table was taken; null when there is none.</param>
/// <param name="OldestPrice">The oldest day one of the prices was read; null when there is none.</param>
/// <param name="NewestPrice">The newest day one of the prices was read.</param>
/// <param name="Advisories">The day the advisories were last gone through; null when there is none.</param>
/// <param name="Reviewed">The newest day on which any file was checked: what counts as today for "still supported".</param>
public sealed record KnowledgeDates(DateOnly? Versions, DateOnly? OldestPrice, DateOnly? NewestPrice, DateOnly? Advisories, DateOnly Reviewed)
{
    /// <summary>A version table is looked at with doubt after this long. Unit: days.</summary>
    public const int StaleAfterDays = 90;

    public static readonly KnowledgeDates None = new(null, null, null, null, DateOnly.MinValue);

    /// <summary>The first day on which the versions count as stale.</summary>
    public DateOnly? VersionsStaleFrom => Versions?.AddDays(StaleAfterDays);

    /// <summary>The first day on which the oldest price counts as stale.</summary>
    public DateOnly? PricesStaleFrom => OldestPrice?.AddDays(StaleAfterDays);
}
