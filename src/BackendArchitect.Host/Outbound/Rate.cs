namespace BackendArchitect.Host.Outbound;

/// <summary>At most so many in any stretch of time this long.</summary>
/// <param name="Count">1 or more.</param>
internal readonly record struct Rate(int Count, TimeSpan Period);
