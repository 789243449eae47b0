using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using BackendArchitect.Channels;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>The way out to Slack, and a Slack to send to.</summary>
internal sealed class SlackOut : IAsyncDisposable, ISlackTokens, ISlackThreads, IFileLinks, IChannelMemory
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(2) };

    private readonly ConcurrentDictionary<(string Kind, string Id), string> _kept = new();

    private SlackOut(FakeSlack slack)
    {
        Slack = slack;
        Client = new SlackClient(_http, Options.Create(Settings(slack)));
        Channel = new SlackChannel(Client, this, this, this, this, TimeProvider.System);
    }

    public FakeSlack Slack { get; }

    public static SlackOptions Settings(FakeSlack slack) => new() { ApiUrl = slack.ApiUrl, SigningSecret = SlackSamples.Secret };

    public SlackClient Client { get; }

    public SlackChannel Channel { get; }

    /// <summary>Threads the bot was said to take part in, and their conversations.</summary>
    public ConcurrentDictionary<string, string> Joined { get; } = new();

    /// <summary>Files of designs by path; a path that is not here is not in the design.</summary>
    public Dictionary<string, byte[]> Drawn { get; } = new() { ["diagrams/c4.png"] = [1, 2, 3], ["diagrams/c4.mmd"] = Encoding.UTF8.GetBytes("flowchart LR\n a --> b") };

    /// <summary>Whether drawing fails.</summary>
    public bool CannotDraw { get; set; }

    /// <summary>Address of the program, for links; null when nobody can reach it.</summary>
    public string? Home { get; set; }

    public static async Task<SlackOut> StartAsync() => new(await FakeSlack.StartAsync());

    public static Block.Picture Picture { get; } = new(new FileRef("d1", "diagrams/c4.png", "c4.png", "Containers"), "an app and a database");

    public static ConversationAddress At(string channel, string? thread, string? message = null) =>
        SlackAddress.Of(new SlackReference("T1", channel, thread, message, "U1", null));

    public static InboundMessage Heard(string channel, string? thread, string stamp, params SharedFile[] files) => new(
        stamp, InboundKind.Text, At(channel, thread, stamp), new Person("U1", "Anna"), "and now?", null, ImmutableDictionary<string, string>.Empty, DateTimeOffset.UnixEpoch)
    {
        Files = files.Length == 0 ? null : [.. files],
    };

    public Task<SendResult> SendAsync(ConversationAddress to, params Block[] blocks) => SendAsync(to, new Reply("m1-1", [.. blocks]));

    public Task<SendResult> SendAsync(ConversationAddress to, Reply reply) => Channel.SendAsync(to, reply, CancellationToken.None);

    public async Task<InboundMessage> EnrichAsync(InboundMessage message) => (await Channel.EnrichAsync([message], CancellationToken.None))[0];

    ValueTask<SlackToken?> ISlackTokens.FindAsync(string team, CancellationToken cancellation) =>
        ValueTask.FromResult(team == "T1" ? new SlackToken(FakeSlack.Token, FakeSlack.Bot) : null);

    Task ISlackThreads.JoinAsync(string thread, string conversation, CancellationToken cancellation)
    {
        Joined[thread] = conversation;
        return Task.CompletedTask;
    }

    ValueTask<string?> ISlackThreads.FindAsync(string thread, CancellationToken cancellation) => ValueTask.FromResult(Joined.GetValueOrDefault(thread));

    Uri? IFileLinks.Link(FileRef file, string? origin) => Home is null ? null : new Uri($"{Home}/files/{file.Name}");

    Task<ReadOnlyMemory<byte>?> IFileLinks.ReadAsync(FileRef file, CancellationToken cancellation) =>
        CannotDraw ? throw new InvalidOperationException("cannot draw")
        : Task.FromResult<ReadOnlyMemory<byte>?>(Drawn.TryGetValue(file.Path, out var bytes) ? bytes : null);

    Task<string?> IChannelMemory.FindAsync(string kind, string id, CancellationToken cancellation) => Task.FromResult(_kept.GetValueOrDefault((kind, id)));

    Task IChannelMemory.KeepAsync(string kind, string id, string text, CancellationToken cancellation)
    {
        _kept[(kind, id)] = text;
        return Task.CompletedTask;
    }

    Task IChannelMemory.ForgetAsync(string kind, string id, CancellationToken cancellation)
    {
        _kept.TryRemove((kind, id), out _);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Slack.DisposeAsync();
    }
}
