using BackendArchitect.Conversation.Guest.Redaction;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Host.Admission;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;

namespace BackendArchitect.Host.Workers;

/// <summary>The door for messages: their secrets are masked, they are asked whether they may come in, then kept.</summary>
public sealed class Inbox(IConversationStore store, IOutbox outbox, Doorkeeper door, TimeProvider time)
{
    /// <returns>False: it was here before, or it was not let in.</returns>
    /// <exception cref="StoreUnavailableException">It was not kept; answer 503, so that the platform comes again.</exception>
    public async Task<bool> AcceptAsync(InboundMessage message, CancellationToken cancellation)
    {
        message = MessageMask.Of(message);
        using var trace = Traces.Accept(message);
        switch (await door.JudgeAsync(message, cancellation))
        {
            case Verdict.Enter(var admitted):
                return await KeepAsync(admitted with { Received = time.GetUtcNow(), Trace = trace?.Id }, cancellation);
            case Verdict.Refuse(var reason, var answer):
                Measures.Refused.Add(1, Measures.Tag("channel", message.Conversation.Channel), Measures.Tag("reason", reason));
                await AnswerAsync(message.Conversation, answer, cancellation);
                return false;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<bool> KeepAsync(InboundMessage message, CancellationToken cancellation)
    {
        var fresh = await store.AcceptAsync(message, cancellation);
        (fresh ? Measures.Accepted : Measures.Duplicates).Add(1, Measures.Tag("channel", message.Conversation.Channel));
        return fresh;
    }

    private async Task AnswerAsync(ConversationAddress address, Conversation.Replies.Reply? answer, CancellationToken cancellation)
    {
        if (answer is not null)
        {
            await outbox.AddAsync(address, answer, cancellation);
        }
    }
}
