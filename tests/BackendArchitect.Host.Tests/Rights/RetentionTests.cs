using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Stores.Redis;
using BackendArchitect.Host.Tests.Stores;

namespace BackendArchitect.Host.Tests.Rights;

public sealed class RetentionTests
{
    private const string Short = "slack:T1:C1:1.1";
    private const string Usual = "slack:T2:C1:1.1";
    private const string Long = "slack:T3:C1:1.1";

    [Fact]
    public async Task I7_a_workspace_has_its_own_time_in_the_embedded_store()
    {
        await using var store = new StoreOnDisk();
        (store.Retention["T1"], store.Retention["T3"]) = (30, 1000);
        var life = new MarkedLife(store);
        foreach (var thread in new[] { Short, Usual, Long })
        {
            await life.SayAsync(thread, $"We need an online shop for 20k users a day, we are {(thread == Short ? 6 : 9)}, 3000 USD a month", "1");
            await life.SayAsync(thread, "just answer", thread);
        }

        await life.SendAllAsync();
        var design = (await store.Erasure.ReadAsync(Short, default)).State!.Design!;

        await CleanAfterAsync(store, 29);
        Assert.NotNull((await store.Erasure.ReadAsync(Short, default)).State);
        await CleanAfterAsync(store, 2);
        Assert.Null((await store.Erasure.ReadAsync(Short, default)).State);
        Assert.Null(await store.Records.FindAsync(IRecords.Designs, design, default));
        Assert.NotNull((await store.Erasure.ReadAsync(Usual, default)).State);
        await CleanAfterAsync(store, 335);
        Assert.Null((await store.Erasure.ReadAsync(Usual, default)).State);
        Assert.NotNull((await store.Erasure.ReadAsync(Long, default)).State);
        await CleanAfterAsync(store, 635);
        Assert.Null((await store.Erasure.ReadAsync(Long, default)).State);
    }

    [Theory, OnRedis]
    public async Task I7_a_workspace_has_its_own_time_in_Redis(string kind)
    {
        Assert.Equal(OnRedisAttribute.Kind, kind);
        await using var store = await StoreOnRedis.OpenAsync(own: new Dictionary<string, TimeSpan> { ["T1"] = TimeSpan.FromDays(30) });
        var life = new MarkedLife(store);
        await life.SayAsync(Short, "hello", "1");
        await life.SayAsync(Usual, "hello", "1");

        var (own, usual) = (await store.LifeAsync(RedisKeys.Of(Short).Conversation!), await store.LifeAsync(RedisKeys.Of(Usual).Conversation!));

        Assert.InRange(own!.Value.TotalDays, 29, 33);
        Assert.InRange(usual!.Value.TotalDays, 364, 390);
    }

    private static async Task CleanAfterAsync(StoreOnDisk store, int days)
    {
        store.Clock.Advance(TimeSpan.FromDays(days));
        await store.Cleaning.RunAsync(default);
    }
}
