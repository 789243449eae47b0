using BackendArchitect.Conversation.Messages;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Workers;

/// <summary>The door for messages: kept first, then somebody is woken.</summary>
public sealed class Inbox(IConversationStore store, Nudges nudges)
{
    /// <returns>False: it was here before.</returns>
    /// <exception cref="StoreUnavailableException">It was not kept; answer 503, so that the platform comes again.</exception>
    public async Task<bool> AcceptAsync(InboundMessage message, CancellationToken cancellation)
    {
        var fresh = await store.AcceptAsync(message, cancellation);
        nudges.Inbox.Wake();
        return fresh;
    }
}
