using BackendArchitect.Channels;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Stores.Redis;
using StackExchange.Redis;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>What points to a design goes when the design does.</summary>
public sealed class RecordLivesTests
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    [Theory]
    [InlineData(IRecords.Designs)]
    [InlineData(IChannelMemory.Shelf)]
    public async Task In_a_file_a_design_and_the_shelf_it_stands_on_go_when_nobody_touches_them(string record)
    {
        await using var store = new StoreOnDisk();
        await store.Records.PutAsync(record, "old", "1", default);
        store.Clock.Advance(TimeSpan.FromDays(2));
        await store.Records.PutAsync(record, "young", "2", default);
        store.Clock.Advance(Year - TimeSpan.FromDays(1));

        await store.Cleaning.RunAsync(default);

        Assert.Null(await store.Records.FindAsync(record, "old", default));
        Assert.Equal("2", await store.Records.FindAsync(record, "young", default));
    }

    [Theory, OnRedis]
    public async Task In_Redis_a_design_and_the_shelf_it_stands_on_carry_the_same_end(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        using var beside = await ConnectionMultiplexer.ConnectAsync(((StoreOnRedis)store).Address);
        foreach (var record in (string[])[IRecords.Designs, IChannelMemory.Shelf])
        {
            await store.Records.PutAsync(record, "T1:U1", "[]", default);

            var life = await beside.GetDatabase().KeyTimeToLiveAsync(RedisKeys.Of($"{record}:T1:U1").Record);

            Assert.InRange(life ?? TimeSpan.MaxValue, Year - TimeSpan.FromMinutes(1), Year);
        }
    }
}
