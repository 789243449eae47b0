namespace BackendArchitect.Engine.Boundaries;

/// <summary>A call that leaves its module.</summary>
/// <param name="From">Module id.</param>
/// <param name="To">Module id.</param>
/// <param name="UseCase">Name of the use case that causes it.</param>
/// <param name="PerSecond">At the peak. Unit: calls/s.</param>
/// <param name="Transaction">Both sides write and must agree.</param>
/// <param name="Handled">How this design deals with it.</param>
public sealed record Crossing(string From, string To, string UseCase, double PerSecond, bool Transaction, string Handled);
