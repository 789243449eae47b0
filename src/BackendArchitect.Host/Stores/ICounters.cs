namespace BackendArchitect.Host.Stores;

/// <summary>Counts things once each, over all processes on one store.</summary>
public interface ICounters
{
    /// <summary>The place of <paramref name="item"/> among all that were counted under this name, 1 first. The same item keeps its place, however often it comes.</summary>
    /// <param name="name">What is counted, with its window: <c>user:slack:U1:2026-11-22T18</c>.</param>
    /// <param name="keep">How long the count is kept after it began.</param>
    /// <exception cref="StoreUnavailableException">It was not counted.</exception>
    Task<long> PlaceAsync(string name, string item, TimeSpan keep, CancellationToken cancellation);
}
