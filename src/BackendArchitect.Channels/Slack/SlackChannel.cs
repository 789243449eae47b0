using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>The way out to Slack.</summary>
public sealed class SlackChannel : IChannel
{
    /// <summary>References kept in mind; each message is read from its own twice, before its turn and with its answer.</summary>
    private const int Most = 2_000;

    private readonly ShortMemory<string, SlackReference> _references = new(Most);
    private readonly ISlackTokens _tokens;
    private readonly ISlackThreads _threads;
    private readonly SlackMessenger _messenger;
    private readonly SlackStatus _status;
    private readonly SlackHistory _history;
    private readonly SlackFiles _files;
    private readonly SlackPeople _people;
    private readonly SlackShelf _shelf;

    /// <param name="files">The files of designs.</param>
    /// <param name="memory">Where it is noted who has which designs.</param>
    public SlackChannel(SlackClient client, ISlackTokens tokens, ISlackThreads threads, IFileLinks files, IChannelMemory memory, TimeProvider time)
    {
        (_tokens, _threads) = (tokens, threads);
        _messenger = new SlackMessenger(client, new SlackUploads(client, files, time));
        _status = new SlackStatus(client, time);
        _history = new SlackHistory(client);
        _files = new SlackFiles(client);
        _people = new SlackPeople(client, time);
        _shelf = new SlackShelf(memory);
    }

    public string Name => SlackReference.ChannelName;

    public ImmutableArray<Reply> Split(Reply reply) => SlackCutter.Cut(SlackThreadLink.Resolved(reply));

    public async Task<SendResult> SendAsync(ConversationAddress address, Reply reply, CancellationToken cancellation)
    {
        if (ReferenceOf(address) is not { } to)
        {
            return new SendResult.Refused("the address of the conversation cannot be read");
        }

        if (await _tokens.FindAsync(to.Team, cancellation) is not { } token)
        {
            return new SendResult.Refused($"the app is not installed in workspace {to.Team} (any more)");
        }

        var answer = reply is { OnlyFor: { } owner, InPrivateChat: true } ? await _messenger.DirectlyAsync(token.Secret, to, owner, reply, cancellation)
            : reply.OnlyFor is { } person
            ? await _messenger.PrivatelyAsync(token.Secret, to, person, reply, cancellation)
            : await _messenger.OpenlyAsync(token.Secret, to, reply, cancellation);
        await NoteAsync(token.Secret, address, to, answer, reply, cancellation);
        return SlackErrors.ResultOf(answer);
    }

    /// <summary>Looks for the reply's id among what Slack keeps; what only one person saw is not kept and cannot be looked for.</summary>
    public async Task<Lookup> WasSentAsync(ConversationAddress address, Reply reply, CancellationToken cancellation)
    {
        if (ReferenceOf(address) is not { } to || await _tokens.FindAsync(to.Team, cancellation) is not { } token)
        {
            return new Lookup.Impossible();
        }

        var place = reply is { OnlyFor: { } person, InPrivateChat: true } ? (await _messenger.OpenAsync(token.Secret, to, person, cancellation)).Direct
            : reply.OnlyFor is null ? to : null;
        return place is null ? new Lookup.Impossible() : await _history.LookUpAsync(token.Secret, place, reply.Id, cancellation);
    }

    public ConversationAddress HomeOf(ConversationAddress address) => ReferenceOf(address) is { } to
        ? SlackAddress.Of(to with { Thread = null, Message = null, Response = null })
        : address;

    public async Task<ImmutableArray<InboundMessage>> EnrichAsync(ImmutableArray<InboundMessage> messages, CancellationToken cancellation)
    {
        var full = ImmutableArray.CreateBuilder<InboundMessage>(messages.Length);
        foreach (var message in messages)
        {
            full.Add(ReferenceOf(message.Conversation) is { } to && await _tokens.FindAsync(to.Team, cancellation) is { } token
                ? await EnrichAsync(token, to, message, cancellation)
                : message);
        }

        return full.MoveToImmutable();
    }

    private async Task<InboundMessage> EnrichAsync(SlackToken token, SlackReference to, InboundMessage message, CancellationToken cancellation)
    {
        var withTexts = await _files.WithTextsAsync(token, message, cancellation);
        var withEarlier = await _history.WithEarlierAsync(token, to, withTexts, cancellation);
        return await _people.WithNamesAsync(token, to.Team, withEarlier, cancellation);
    }

    public async Task TypingAsync(ConversationAddress address, CancellationToken cancellation)
    {
        if (ReferenceOf(address) is { } to && await _tokens.FindAsync(to.Team, cancellation) is { } token)
        {
            await _status.ShowAsync(token.Secret, to, cancellation);
        }
    }

    private async Task NoteAsync(string token, ConversationAddress address, SlackReference to, SlackAnswer answer, Reply reply, CancellationToken cancellation)
    {
        if (answer is { Ok: true, IsAside: true })
        {
            await OpenAsideAsync(address, to, reply, cancellation);
        }
        else if (answer.Ok && reply is { OnlyFor: { } person, InPrivateChat: true })
        {
            // What is pressed there is meant for the place it came from.
            await _threads.JoinAsync(SlackAddress.OfReply(to.Team, person, reply.Id), address.Id, cancellation);
        }
        else if (answer.Ok && reply.OnlyFor is null)
        {
            _status.Answered(to);
            _history.TakesPart(to);
            await OpenThreadAsync(address, to, answer, cancellation);
            await _shelf.NoteAsync(to, reply, answer.Stamp ?? "", cancellation);
        }
        else if (!answer.IsPassing)
        {
            await _status.ClearAsync(token, to, cancellation);
        }
    }

    /// <summary>An answer outside any thread is the root of one: what people write below it belongs to the same conversation.</summary>
    private async Task OpenThreadAsync(ConversationAddress address, SlackReference to, SlackAnswer answer, CancellationToken cancellation)
    {
        if (to.Thread is null && answer.Stamp is { } stamp && address.Kind != ConversationKind.Personal)
        {
            await _threads.JoinAsync(SlackAddress.IdOf(to.Team, to.Channel, stamp), address.Id, cancellation);
        }
    }

    /// <summary>What only the one who called sees has no place of its own; a press in it is known by the reply's id.</summary>
    private Task OpenAsideAsync(ConversationAddress address, SlackReference to, Reply reply, CancellationToken cancellation) =>
        address.Kind != ConversationKind.Personal && reply.Blocks.Any(block => block is Block.Ask or Block.Buttons)
            ? _threads.JoinAsync(SlackAddress.IdOf(to.Team, to.Channel, reply.Id), address.Id, cancellation)
            : Task.CompletedTask;

    private SlackReference? ReferenceOf(ConversationAddress address)
    {
        if (_references.TryGet(address.Reference, out var known))
        {
            return known;
        }

        try
        {
            var read = SlackReference.Parse(address.Reference);
            _references.Add(address.Reference, read);
            return read;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
