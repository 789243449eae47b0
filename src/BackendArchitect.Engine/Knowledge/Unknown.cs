namespace BackendArchitect.Engine.Knowledge;

/// <summary>Something no design can know beforehand, and what would settle it.</summary>
/// <param name="When">Condition for it to matter; null when always.</param>
/// <param name="Says">May hold <c>{figure}</c> places.</param>
/// <param name="WouldDecide">The measurement, document or person that settles it.</param>
/// <param name="Touches">Facts and figures that hang on it.</param>
public sealed record Unknown(string Id, string? When, string Says, string WouldDecide, IReadOnlyList<string> Touches, IReadOnlyList<Source> Sources);
