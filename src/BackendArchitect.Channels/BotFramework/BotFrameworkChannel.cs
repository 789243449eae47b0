using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Teams and every other client that speaks the Bot Framework Activity protocol.</summary>
public sealed class BotFrameworkChannel(
    MessageSender sender,
    ConnectorClient connector,
    TeamsPlaces places,
    SharedFiles files,
    IOptions<BotFrameworkOptions> options,
    TimeProvider time) : IChannel
{
    /// <summary>From "typing…" to a line of progress: what is quicker needs none.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    public string Name => ActivityReader.Channel;

    public ImmutableArray<Reply> Split(Reply reply) => ReplyCutter.Cut(reply);

    /// <summary>A thread of a Teams channel is its conversation with the first message's id behind it.</summary>
    public ConversationAddress HomeOf(ConversationAddress address)
    {
        var home = ConversationAddress.HomeOf(address.Id);
        return ActivityReference.Read(address.Reference) is { } to
            ? address with
            {
                Id = home,
                Reference = (to with { Conversation = to.Conversation with { Id = ConversationAddress.HomeOf(to.Conversation.Id ?? "") }, ActivityId = null }).ToString(),
            }
            : address;
    }

    public Task<ImmutableArray<InboundMessage>> EnrichAsync(ImmutableArray<InboundMessage> messages, CancellationToken cancellation) =>
        files.FetchAsync(messages, cancellation);

    public async Task<SendResult> SendAsync(ConversationAddress address, Reply reply, CancellationToken cancellation)
    {
        if (ActivityReference.Read(address.Reference) is not { } to)
        {
            return new SendResult.Refused("the address of the conversation cannot be read");
        }

        return address.Kind != ConversationKind.Personal && reply.OnlyFor is { } person
            ? await SendAloneAsync(address, to, reply, person, cancellation)
            : await sender.SendAsync(to, new ShownCard(reply, null), address.Kind == ConversationKind.Personal, cancellation);
    }

    /// <summary>Says "typing…" in chats, and after a moment shows a line of progress in personal ones. Teams has no such sign in the threads of a channel, and its test client stops listening when it gets one.</summary>
    public async Task TypingAsync(ConversationAddress address, CancellationToken cancellation)
    {
        if (address.Kind == ConversationKind.Channel || ActivityReference.Read(address.Reference) is not { } to)
        {
            return;
        }

        var streams = address.Kind == ConversationKind.Personal && to.IsTeams;
        if (streams && await places.Progress.GoOnAsync(to, cancellation))
        {
            return;
        }

        await connector.SendAsync(to, ActivityWriter.Typing(to), "typing", cancellation);
        if (streams)
        {
            await Task.Delay(Moment, time, cancellation);
            await places.Progress.BeginAsync(to, CancellationToken.None);
        }
    }

    /// <summary>To one person of several: where the platform can show a message to one alone, there; else in their private chat, never to all.</summary>
    private async Task<SendResult> SendAloneAsync(ConversationAddress address, ActivityReference to, Reply reply, string person, CancellationToken cancellation)
    {
        if (to.IsTeams && options.Value.TargetedMessages && !reply.InPrivateChat)
        {
            return await sender.SendAsync(to with { User = new Activity.Account(person) }, new ShownCard(reply, null), false, cancellation, targeted: true);
        }

        var (chat, problem) = await places.Chats.FindAsync(to, person, cancellation);
        if (chat is null)
        {
            return problem!;
        }

        var result = await sender.SendAsync(chat, new ShownCard(reply, address), true, cancellation);
        if (result is SendResult.Refused)
        {
            await places.Chats.ForgetAsync(to, person, cancellation);
        }

        return result;
    }
}
