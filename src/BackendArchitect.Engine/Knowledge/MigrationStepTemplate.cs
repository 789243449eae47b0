namespace BackendArchitect.Engine.Knowledge;

/// <summary>A step of a migration; <c>{module}</c> in its texts is the module it is about.</summary>
/// <param name="For">system, every module, or each extracted module.</param>
/// <param name="WeeksLow">Engineer-weeks, at least; of an extraction a share of what the module's class costs.</param>
public sealed record MigrationStepTemplate(
    string Id,
    string For,
    string? When,
    string Title,
    IReadOnlyList<string> Does,
    string Precondition,
    string Verification,
    string Rollback,
    double WeeksLow,
    double WeeksHigh);
