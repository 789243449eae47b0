using BackendArchitect.Channels.WebChat;

namespace BackendArchitect.Host.Tests.Stores;

public sealed class TranscriptTests
{
    [Theory, OnSqlite, OnRedis]
    public async Task K3_Keeps_lines_in_order_and_each_once(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Transcript.CreateAsync("c", default);

        Assert.Equal(1, await store.Transcript.AppendAsync("c", "a", "1", default));
        Assert.Equal(2, await store.Transcript.AppendAsync("c", "b", "2", default));
        Assert.Equal(1, await store.Transcript.AppendAsync("c", "a", "1", default));

        Assert.Equal([(1L, "1"), (2L, "2")], await store.Transcript.SinceAsync("c", 0, default));
        Assert.Equal([(2L, "2")], await store.Transcript.SinceAsync("c", 1, default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_Knows_which_conversations_there_are(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Transcript.CreateAsync("c", default);

        Assert.True(await store.Transcript.ExistsAsync("c", default));
        Assert.False(await store.Transcript.ExistsAsync("d", default));
        Assert.Empty(await store.Transcript.SinceAsync("d", 0, default));
    }
}
