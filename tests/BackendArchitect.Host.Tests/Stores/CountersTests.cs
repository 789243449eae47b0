namespace BackendArchitect.Host.Tests.Stores;

public sealed class CountersTests
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(2);

    [Theory, OnSqlite, OnRedis]
    public async Task K3_Amounts_are_added_to_the_sum_of_their_item(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Counters.AddAsync("day", [("T1 in", 7), ("T1 out", 3_000_000_000)], Keep, default);

        var sums = await store.Counters.AddAsync("day", [("T1 out", 4), ("T1 in", -2), ("Ünï cödé", 1)], Keep, default);

        Assert.Equal([3_000_000_004, 5, 1], sums);
        Assert.Equal([("T1 in", 5), ("T1 out", 3_000_000_004), ("Ünï cödé", 1)], await store.Counters.SumsAsync("day", default));
        Assert.Empty(await store.Counters.SumsAsync("another day", default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_Amounts_added_at_the_same_time_are_all_in_the_sum(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);

        var seen = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => store.Counters.AddAsync("day", [("a", 1), ("b", 2)], Keep, default)));

        Assert.Equal(Enumerable.Range(1, 200).Select(sum => (long)sum), seen.Select(sums => sums[0]).Order());
        Assert.All(seen, sums => Assert.Equal(2 * sums[0], sums[1]));
        Assert.Equal([("a", 200), ("b", 400)], await store.Counters.SumsAsync("day", default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_sum_is_forgotten_when_its_time_is_over_and_kept_over_a_death(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Counters.AddAsync("day", [("a", 5)], Keep, default);
        await store.DieAsync();
        var kept = await store.Counters.SumsAsync("day", default);
        store.Clock.Advance(Keep);

        var over = await store.Counters.SumsAsync("day", default);
        var anew = await store.Counters.AddAsync("day", [("a", 1)], Keep, default);

        Assert.Equal([("a", 5)], kept);
        Assert.Empty(over);
        Assert.Equal([1], anew);
    }
}
