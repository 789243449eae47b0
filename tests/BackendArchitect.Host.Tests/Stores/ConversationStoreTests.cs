using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Host.Stores;
using static BackendArchitect.Host.Tests.TestMessages;

namespace BackendArchitect.Host.Tests.Stores;

public sealed class ConversationStoreTests : IAsyncDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private readonly StoreOnDisk _store = new();

    private IConversationStore Store => _store.Conversations;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Takes_a_delivery_once_a_day()
    {
        Assert.True(await Store.AcceptAsync(Text("c", "1"), default));
        Assert.False(await Store.AcceptAsync(Text("c", "1"), default));
        Assert.True(await Store.AcceptAsync(Text("other", "1"), default));

        _store.Clock.Advance(TimeSpan.FromHours(25));

        Assert.True(await Store.AcceptAsync(Text("c", "1"), default));
    }

    [Fact]
    public async Task Gives_a_conversation_to_one_worker_with_its_messages_in_order()
    {
        await Store.AcceptAsync(Text("c", "1"), default);
        await Store.AcceptAsync(Text("c", "2"), default);

        var claim = await Store.ClaimAsync(Lease, default);

        Assert.Equal(["1", "2"], claim!.Messages.Select(message => message.Id));
        Assert.Null(await Store.ClaimAsync(Lease, default));
    }

    [Fact]
    public async Task Keeps_state_and_replies_in_one_step_and_forgets_the_messages()
    {
        await Store.AcceptAsync(Text("c", "1"), default);
        var claim = await Store.ClaimAsync(Lease, default);
        var state = new ConversationState { Welcomed = true, Ledger = Ledger.Empty.With(Fact()) };

        Assert.True(await Store.CommitAsync(claim!, Outcome(state, "1-1"), default));

        Assert.Equal("1-1", (await _store.Outbox.ClaimAsync(Lease, default))!.Reply.Id);
        Assert.Null(await Store.ClaimAsync(Lease, default));
        await Store.AcceptAsync(Text("c", "2"), default);
        var next = await Store.ClaimAsync(Lease, default);
        Assert.True(next!.State.Welcomed);
        Assert.Equal(state.Ledger, next.State.Ledger);
    }

    [Fact]
    public async Task Leaves_what_arrived_during_the_turn_for_the_next_one()
    {
        await Store.AcceptAsync(Text("c", "1"), default);
        var claim = await Store.ClaimAsync(Lease, default);
        await Store.AcceptAsync(Text("c", "2"), default);

        await Store.CommitAsync(claim!, Outcome(ConversationState.New), default);

        Assert.Equal(["2"], (await Store.ClaimAsync(Lease, default))!.Messages.Select(message => message.Id));
    }

    [Fact]
    public async Task Fences_a_worker_that_was_thought_dead()
    {
        await Store.AcceptAsync(Text("c", "1"), default);
        var slow = await Store.ClaimAsync(Lease, default);
        _store.Clock.Advance(Lease);
        var quick = await Store.ClaimAsync(Lease, default);

        Assert.False(await Store.RenewAsync(slow!, Lease, default));
        Assert.False(await Store.CommitAsync(slow!, Outcome(ConversationState.New, "slow"), default));
        Assert.True(await Store.CommitAsync(quick!, Outcome(ConversationState.New, "quick"), default));
        Assert.False(await Store.CommitAsync(quick!, Outcome(ConversationState.New, "again"), default));
        Assert.Equal("quick", (await _store.Outbox.ClaimAsync(Lease, default))!.Reply.Id);
        Assert.Null(await _store.Outbox.ClaimAsync(Lease, default));
    }

    [Fact]
    public async Task A_renewed_lease_keeps_the_conversation()
    {
        await Store.AcceptAsync(Text("c", "1"), default);
        var claim = await Store.ClaimAsync(Lease, default);
        _store.Clock.Advance(Lease / 2);
        await Store.RenewAsync(claim!, Lease, default);
        _store.Clock.Advance(Lease / 2);

        Assert.Null(await Store.ClaimAsync(Lease, default));
        Assert.True(await Store.CommitAsync(claim!, Outcome(ConversationState.New), default));
    }

    [Fact]
    public async Task After_a_failure_comes_back_later_and_one_message_at_a_time()
    {
        await Store.AcceptAsync(Text("c", "bad"), default);
        await Store.AcceptAsync(Text("c", "good"), default);
        await Store.AbandonAsync((await Store.ClaimAsync(Lease, default))!, TimeSpan.FromSeconds(5), default);

        Assert.Null(await Store.ClaimAsync(Lease, default));
        _store.Clock.Advance(TimeSpan.FromSeconds(5));
        var claim = await Store.ClaimAsync(Lease, default);

        Assert.Equal(2, claim!.Attempt);
        Assert.Equal(["bad"], claim.Messages.Select(message => message.Id));
    }

    [Fact]
    public async Task A_buried_message_is_kept_with_its_reason_and_the_next_goes_on()
    {
        await Store.AcceptAsync(Text("c", "bad"), default);
        await Store.AbandonAsync((await Store.ClaimAsync(Lease, default))!, TimeSpan.Zero, default);
        await Store.AcceptAsync(Text("c", "good"), default);

        await Store.BuryAsync((await Store.ClaimAsync(Lease, default))!, "it broke", Outcome(ConversationState.New, "sorry").Replies, default);

        var dead = Assert.Single(await _store.Records.DeadLettersAsync(default));
        Assert.Equal(("message", "c", "it broke"), (dead.Kind, dead.Conversation, dead.Reason));
        Assert.Contains("\"bad\"", dead.Json, StringComparison.Ordinal);
        var next = await Store.ClaimAsync(Lease, default);
        Assert.Equal(("good", 1), (next!.Messages[0].Id, next.Attempt));
        Assert.Equal("sorry", (await _store.Outbox.ClaimAsync(Lease, default))!.Reply.Id);
    }

    [Fact]
    public async Task A_shutdown_does_not_count_as_a_try()
    {
        await Store.AcceptAsync(Text("c", "1"), default);

        await Store.ReleaseAsync((await Store.ClaimAsync(Lease, default))!, default);

        Assert.Equal(1, (await Store.ClaimAsync(Lease, default))!.Attempt);
    }

    [Fact]
    public async Task A_new_process_takes_over_at_once_what_the_old_one_held()
    {
        await Store.AcceptAsync(Text("c", "1"), default);
        await Store.ClaimAsync(Lease, default);

        await _store.ReopenAsync();

        Assert.Equal(["1"], (await Store.ClaimAsync(Lease, default))!.Messages.Select(message => message.Id));
    }

    [Fact]
    public async Task A_design_is_kept_with_the_turn_that_made_it()
    {
        await Store.AcceptAsync(Text("c", "1"), default);
        var claim = await Store.ClaimAsync(Lease, default);
        var design = new DesignRecord("abc", Ledger.Empty.With(Fact()));

        await Store.CommitAsync(claim!, new TurnOutcome(ConversationState.New, [], [design]), default);

        Assert.Contains("team-size", await _store.Records.FindAsync(IRecords.Designs, "abc", default), StringComparison.Ordinal);
    }

    private static TurnOutcome Outcome(ConversationState state, params string[] replies) => new(
        state, [.. replies.Select(id => new Reply(id, [new Block.Paragraph(id)]))], ImmutableArray<DesignRecord>.Empty);

    private static Fact Fact() => new(
        FactIds.TeamSize, FactValue.Of(6, 4), "people", FactKind.Stated, "we are 4 to 6", new FactSource("1", "Ada"), 0.9);
}
