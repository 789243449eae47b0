namespace BackendArchitect.Engine.Knowledge;

/// <summary>How old the tables are. The engine has no clock: it says from which day each counts as stale, and who knows the day compares.</summary>
/// <param name="Versions">The oldest day a version table was taken; null when there is none.</param>
/// <param name="VersionsStaleFrom">The first day on which the versions count as stale.</param>
/// <param name="OldestPrice">The oldest day one of the prices was read; null when there is none.</param>
/// <param name="PricesStaleFrom">The first day on which the oldest price counts as stale.</param>
/// <param name="NewestPrice">The newest day one of the prices was read.</param>
/// <param name="Advisories">The day the advisories were last gone through; null when there is none.</param>
/// <param name="Reviewed">The newest day on which any file was checked: what counts as today for "still supported".</param>
public sealed record KnowledgeDates(
    DateOnly? Versions,
    DateOnly? VersionsStaleFrom,
    DateOnly? OldestPrice,
    DateOnly? PricesStaleFrom,
    DateOnly? NewestPrice,
    DateOnly? Advisories,
    DateOnly Reviewed)
{
    public static readonly KnowledgeDates None = new(null, null, null, null, null, null, DateOnly.MinValue);
}
