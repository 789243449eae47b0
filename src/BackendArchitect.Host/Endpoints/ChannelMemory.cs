using BackendArchitect.Channels;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Endpoints;

/// <summary>The memory of channels, among the records of the store.</summary>
internal sealed class ChannelMemory(IRecords records) : IChannelMemory
{
    public Task<string?> FindAsync(string kind, string id, CancellationToken cancellation) => records.FindAsync(kind, id, cancellation);

    public Task KeepAsync(string kind, string id, string text, CancellationToken cancellation) => records.PutAsync(kind, id, text, cancellation);

    public Task ForgetAsync(string kind, string id, CancellationToken cancellation) => records.RemoveAsync(kind, id, cancellation);
}
