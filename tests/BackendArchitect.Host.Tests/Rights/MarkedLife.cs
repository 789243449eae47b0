using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using BackendArchitect.Channels;
using BackendArchitect.Conversation;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Rights;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Tests.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackendArchitect.Host.Tests.Rights;

/// <summary>People talk to the real turn on a real store, with words in everything they leave that are found nowhere else.</summary>
internal sealed class MarkedLife(IStoreUnderTest store, DataRules? rules = null)
{
    public const string Channel = "slack:T1:C1";
    public const string Thread = Channel + ":1.1";
    public const string Neighbour = "slack:T1:C12:1.1";

    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private readonly Turn _turn = new(Knowledge, rules: rules);
    private readonly string _name = $"m{Interlocked.Increment(ref _lives)}-";
    private static int _lives;
    private int _messages;

    /// <summary>What carries wishes out; a test may put a breaking one in its place.</summary>
    public DataOffice Office { get; set; } = new(store.Erasure, store.Records, NullLogger<DataOffice>.Instance);

    public ImmutableArray<Reply> Replies { get; private set; } = [];

    public string Said => string.Join('\n', Replies.SelectMany(reply => reply.Blocks).Select(BlockText.Of));

    public IEnumerable<Button> Buttons => Replies.SelectMany(reply => reply.Blocks).SelectMany(BlockText.Buttons);

    public TurnOutcome Last { get; private set; } = null!;

    /// <summary>A design, a decision, a draft, thumbs, a failed message, an unsent reply, notes of a channel: all of them marked.</summary>
    public async Task LiveAsync(string thread, string mark, string person)
    {
        await SayAsync(thread, "We need an online shop for 20k users a day, 3000 USD a month", person);
        await store.Conversations.AcceptAsync(Message(thread, "we are 6", person), default);
        var claim = (await store.Conversations.ClaimAsync(Lease, default))!;
        var fact = new Fact(FactIds.TeamSize, new FactValue.Number(6), "people", FactKind.Stated, $"zyx{mark}fact", new FactSource("m0", $"Name{person} Zyxperson"));
        await store.Conversations.CommitAsync(claim, new TurnOutcome(claim.State with { Ledger = claim.State.Ledger.With(fact) }, [], []), default);
        await SayAsync(thread, "just answer", person);
        await PressAsync(thread, "accept 1", person);
        await PressAsync(thread, "feedback up m-1", person, ("text", $"zyx{mark}thumb"));
        await SayAsync(thread, $"draft: what would zyx{mark}draft cost for 50k users?", IsPrivate(thread) ? person : person + "b");
        await store.Conversations.AcceptAsync(Message(thread, $"zyx{mark}dead", person), default);
        await store.Conversations.BuryAsync((await store.Conversations.ClaimAsync(Lease, default))!, "broken", [], default);
        await store.Outbox.AddAsync(Address(thread), new Reply($"unsent{mark}", [new Block.Paragraph($"zyx{mark}unsent")]), default);
        await store.Records.PutAsync(IChannelMemory.Thread, thread, $"zyx{mark}thread", default);
        await store.Records.PutAsync(RecordLives.SlackThreads, thread, thread, default);
        await store.Records.PutAsync(IRecords.Audit, $"{thread} m1 1", JsonSerializer.Serialize(new { by = $"zyx{mark}audit" }), default);
        await store.Records.PutAsync(IRecords.Papers, $"paper-{mark}", JsonSerializer.Serialize(new Paper($"paper-{mark}", [new("a.md", $"zyx{mark}paper")]), ConversationJson.Default.Paper), default);
        await store.Records.PutAsync(IRecords.Owned, IRecords.OwnedName(thread, IRecords.Papers, $"paper-{mark}"), "", default);
        await store.Transcript.AppendAsync(thread, $"a{mark}", JsonSerializer.Serialize(new { text = $"zyx{mark}line" }), default);
    }

    public Task SayAsync(string thread, string text, string person) => HearAsync(Message(thread, text, person));

    public Task PressAsync(string thread, string line, string person, params (string Name, string Value)[] values) => HearAsync(
        Message(thread, "", person) with { Kind = InboundKind.Action, Action = line, Values = values.ToImmutableDictionary(value => value.Name, value => value.Value) });

    public async Task HearAsync(InboundMessage message)
    {
        await store.Conversations.AcceptAsync(message, default);
        await TurnAsync((await store.Conversations.ClaimAsync(Lease, default))!);
    }

    /// <summary>As the worker does it.</summary>
    public async Task TurnAsync(Claim claim)
    {
        Last = await Office.PrepareAsync(claim, _turn.Run(claim.State, claim.Messages), default);
        foreach (var paper in Last.Papers)
        {
            await store.Records.PutAsync(IRecords.Owned, IRecords.OwnedName(claim.Conversation, IRecords.Papers, paper.Id), "", default);
            await store.Records.PutAsync(IRecords.Papers, paper.Id, JsonSerializer.Serialize(paper, ConversationJson.Default.Paper), default);
        }

        var result = Last.Wish is null ? await store.Conversations.CommitAsync(claim, Last, default) : await Office.LeaveAsync(claim, Last, default);
        Assert.Equal(CommitResult.Done, result);
        await (Last.Sweeps ? Office.SweepAsync(default) : Task.CompletedTask);
        Replies = Last.Replies;
    }

    /// <summary>Asks for it and says yes by the button.</summary>
    public async Task ForgetAsync(string thread, string words, string person)
    {
        await SayAsync(thread, words, person);
        await PressAsync(thread, Buttons.First(button => button.Command.StartsWith("forget-now", StringComparison.Ordinal)).Command, person);
    }

    /// <summary>Everything on its way out is sent.</summary>
    public async Task SendAllAsync()
    {
        while (await store.Outbox.ClaimAsync(Lease, default) is { } reply)
        {
            await store.Outbox.AttemptedAsync(reply, default);
            await store.Outbox.SentAsync(reply, default);
        }
    }

    /// <summary>Where a word is found in the store.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string word)
    {
        var wanted = Encoding.UTF8.GetBytes(word);
        return [.. (await store.BytesAsync()).Where(place => place.Bytes.AsSpan().IndexOf(wanted) >= 0).Select(place => place.Where)];
    }

    public InboundMessage Message(string thread, string text, string person) => new(
        $"{_name}{++_messages}", InboundKind.Text, Address(thread), new Person($"U{person}", $"Name{person} Zyxperson"), text, null, ImmutableDictionary<string, string>.Empty, store.Now);

    private static bool IsPrivate(string thread) => thread.Split(':')[2].StartsWith('D');

    public static ConversationAddress Address(string thread) => new(
        "slack", thread, IsPrivate(thread) ? ConversationKind.Personal : ConversationKind.Channel, "{}") { Workspace = thread.Split(':')[1], Place = thread.Split(':')[2] };
}
