using System.Collections.Immutable;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace BackendArchitect.Benchmarks.Digests;

/// <summary>Channels that have a design, a decision of this week, and a digest due at one moment: written as turns write them.</summary>
internal sealed class StormSeed(Crew crew)
{
    private const int Hands = 16;
    private static readonly Person Anna = new("U0PERSON", "Anna");

    /// <summary>Time the channels were made in.</summary>
    public async Task PlantAsync(IReadOnlyList<string> channels, DateTimeOffset due)
    {
        await using var app = Serving.Build([.. crew.Settings, "--urls=http://127.0.0.1:0"]);
        var store = app.Services.GetRequiredService<IConversationStore>();
        var turn = app.Services.GetRequiredService<Func<ConversationState, IReadOnlyList<InboundMessage>, TurnOutcome>>();
        var logbook = Logbook(turn, due).With(new Appointment("digest", due, "digest-due"));
        var left = new System.Collections.Concurrent.ConcurrentQueue<string>(channels);
        await Task.WhenAll(Enumerable.Range(0, Hands).Select(_ => Task.Run(async () =>
        {
            while (left.TryDequeue(out var channel))
            {
                await store.AcceptAsync(Said(channel, "planted", due.AddDays(-2)), CancellationToken.None);
                await CommitAsync(store, logbook);
            }
        })));
        while (await store.ClaimAsync(TimeSpan.FromSeconds(30), CancellationToken.None) is { } claim)
        {
            await KeepAsync(store, claim, logbook);
        }
    }

    private static async Task CommitAsync(IConversationStore store, Logbook logbook)
    {
        if (await store.ClaimAsync(TimeSpan.FromSeconds(30), CancellationToken.None) is { } claim)
        {
            await KeepAsync(store, claim, logbook);
        }
    }

    private static Task KeepAsync(IConversationStore store, Claim claim, Logbook logbook) =>
        store.CommitAsync(claim, new TurnOutcome(claim.State with { Logbook = logbook, Welcomed = true }, [], []) { Home = claim.Address }, CancellationToken.None);

    /// <summary>As the real turn leaves it behind.</summary>
    private static Logbook Logbook(Func<ConversationState, IReadOnlyList<InboundMessage>, TurnOutcome> turn, DateTimeOffset due)
    {
        var channel = Crew.ChannelOf(0, 0);
        var designed = turn(ConversationState.New, [Said(channel, "An online shop for 500 people a day, 3 developers, 300 dollars a month. Just answer", due.AddDays(-5))]);
        return turn(designed.State, [Said(channel, "we go with option 2", due.AddDays(-4)) with { Id = "m2" }]).State.Logbook;
    }

    private static InboundMessage Said(string channel, string text, DateTimeOffset at) => new(
        "m1", InboundKind.Text, SlackAddress.Of(new SlackReference(Crew.TeamOf(channel), channel, null, null, Anna.Id, null)), Anna, text, null, ImmutableDictionary<string, string>.Empty, at);
}
