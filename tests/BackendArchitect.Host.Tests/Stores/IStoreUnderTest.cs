using BackendArchitect.Channels.WebChat;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>A store the contract is tried on, with a clock that can be moved.</summary>
internal interface IStoreUnderTest : IAsyncDisposable
{
    TestClock Clock { get; }

    /// <summary>The store's own time: of the clock, or of Redis as far as the clock was moved.</summary>
    DateTimeOffset Now => Clock.GetUtcNow();

    IConversationStore Conversations { get; }

    IOutbox Outbox { get; }

    IRecords Records { get; }

    ICounters Counters { get; }

    IOversight Oversight { get; }

    ITranscript Transcript { get; }

    ICleaning Cleaning { get; }

    IErasure Erasure { get; }

    /// <summary>Everything the store holds, in files or keys, as bytes to search in; what is compressed is unpacked.</summary>
    Task<IReadOnlyList<(string Where, byte[] Bytes)>> BytesAsync();

    /// <summary>The process dies without a goodbye, and a new one has taken over what it held.</summary>
    Task DieAsync();

    static async Task<IStoreUnderTest> OpenAsync(string kind) => kind == OnSqliteAttribute.Kind ? new StoreOnDisk() : await StoreOnRedis.OpenAsync();
}
