namespace BackendArchitect.Engine.Migrations;

/// <param name="Number">1 for the first.</param>
/// <param name="Module">Id of the seam it is about; null for the whole system.</param>
/// <param name="Verification">A number or a yes/no check.</param>
/// <param name="Rollback">The way back, for as long as the step lasts.</param>
/// <param name="WeeksLow">Engineer-weeks, at least.</param>
/// <param name="WeeksHigh">Engineer-weeks, at most.</param>
public sealed record MigrationStep(
    int Number,
    string Id,
    string Title,
    string? Module,
    IReadOnlyList<string> Does,
    string Precondition,
    string Verification,
    string Rollback,
    double WeeksLow,
    double WeeksHigh);
