using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.WebChat;

/// <summary>The web page and every other Direct Line client. Sending is writing into the transcript; those who listen are woken.</summary>
public sealed class WebChatChannel(ITranscript transcript, WebChatListeners listeners, IFileLinks files, TimeProvider time) : IChannel
{
    /// <summary>Name of this channel in addresses.</summary>
    public const string ChannelName = "webchat";

    /// <summary>Id of the message that stands for the opening of a conversation, for which there is no activity.</summary>
    public const string Joined = "joined";

    public string Name => ChannelName;

    /// <summary>The transcript takes each reply id once.</summary>
    public bool RepeatsAreHarmless => true;

    public async Task<SendResult> SendAsync(ConversationAddress address, Reply reply, CancellationToken cancellation)
    {
        if (WebChatReference.Parse(address.Reference) is not { } to)
        {
            return new SendResult.Refused("the address of the conversation cannot be read");
        }

        var activity = new WebChatWriter(files, to).Write(reply, time.GetUtcNow());
        await transcript.AppendAsync(to.Conversation, reply.Id, activity, cancellation);
        listeners.Ring(to.Conversation, atWork: false);
        return new SendResult.Sent();
    }

    public Task TypingAsync(ConversationAddress address, CancellationToken cancellation)
    {
        if (WebChatReference.Parse(address.Reference) is { } to)
        {
            listeners.Ring(to.Conversation, atWork: true);
        }

        return Task.CompletedTask;
    }
}
