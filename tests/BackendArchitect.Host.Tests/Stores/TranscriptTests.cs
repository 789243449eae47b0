using BackendArchitect.Channels.WebChat;

namespace BackendArchitect.Host.Tests.Stores;

public sealed class TranscriptTests : IAsyncDisposable
{
    private readonly StoreOnDisk _store = new();

    private ITranscript Transcript => _store.Transcript;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Keeps_lines_in_order_and_each_once()
    {
        await Transcript.CreateAsync("c", default);

        Assert.Equal(1, await Transcript.AppendAsync("c", "a", "1", default));
        Assert.Equal(2, await Transcript.AppendAsync("c", "b", "2", default));
        Assert.Equal(1, await Transcript.AppendAsync("c", "a", "1", default));

        Assert.Equal([(1L, "1"), (2L, "2")], await Transcript.SinceAsync("c", 0, default));
        Assert.Equal([(2L, "2")], await Transcript.SinceAsync("c", 1, default));
    }

    [Fact]
    public async Task Knows_which_conversations_there_are()
    {
        await Transcript.CreateAsync("c", default);

        Assert.True(await Transcript.ExistsAsync("c", default));
        Assert.False(await Transcript.ExistsAsync("d", default));
        Assert.Empty(await Transcript.SinceAsync("d", 0, default));
    }
}
