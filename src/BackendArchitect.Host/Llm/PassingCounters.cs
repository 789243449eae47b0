using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Llm;

/// <summary>What a program that does not serve has used, for as long as it runs: it does not count against the budgets of workspaces.</summary>
internal sealed class PassingCounters : ICounters
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, long> _sums = new(StringComparer.Ordinal);

    public Task<long> PlaceAsync(string name, string item, TimeSpan keep, CancellationToken cancellation) => Task.FromResult(1L);

    public Task<IReadOnlyList<long>> AddAsync(string name, IReadOnlyList<(string Item, long Amount)> amounts, TimeSpan keep, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<long>>([.. amounts.Select(amount => _sums[amount.Item] = _sums.GetValueOrDefault(amount.Item) + amount.Amount)]);
        }
    }

    public Task<IReadOnlyList<(string Item, long Sum)>> SumsAsync(string name, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<(string Item, long Sum)>>([.. _sums.Select(sum => (sum.Key, sum.Value))]);
        }
    }
}
