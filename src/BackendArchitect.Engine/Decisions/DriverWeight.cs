using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <param name="Share">0 to 1, four decimals; the shares of one decision sum to exactly 1.</param>
/// <param name="Raises">What in the brief moved it.</param>
internal sealed record DriverWeight(Driver Driver, double Share, IReadOnlyList<Raise> Raises);
