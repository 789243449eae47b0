namespace BackendArchitect.Host.Stores;

/// <summary>Counts things once each, over all processes on one store.</summary>
public interface ICounters
{
    /// <summary>The place of <paramref name="item"/> among all that were counted under this name, 1 first. The same item keeps its place, however often it comes.</summary>
    /// <param name="name">What is counted, with its window: <c>user:slack:U1:2026-11-22T18</c>.</param>
    /// <param name="keep">How long the count is kept after it began.</param>
    /// <exception cref="StoreUnavailableException">It was not counted.</exception>
    Task<long> PlaceAsync(string name, string item, TimeSpan keep, CancellationToken cancellation);

    /// <summary>Adds to the sums kept under this name, to all in one step, and gives them as they are then, in the same order. A name is either for sums or for places.</summary>
    /// <param name="name">What is summed, with its window: <c>llm:2026-11-22</c>.</param>
    /// <param name="amounts">How much to which item; less than nothing takes away again.</param>
    /// <param name="keep">How long a sum is kept after it began.</param>
    /// <exception cref="StoreUnavailableException">It was not added, or whether it was is unknown.</exception>
    Task<IReadOnlyList<long>> AddAsync(string name, IReadOnlyList<(string Item, long Amount)> amounts, TimeSpan keep, CancellationToken cancellation);

    /// <summary>The sums kept under this name, by item in the order of their letters; none when nothing was added, or its time is over.</summary>
    /// <exception cref="StoreUnavailableException">They could not be read.</exception>
    Task<IReadOnlyList<(string Item, long Sum)>> SumsAsync(string name, CancellationToken cancellation);
}
