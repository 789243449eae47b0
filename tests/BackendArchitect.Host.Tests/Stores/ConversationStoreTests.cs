using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Host.Stores;
using static BackendArchitect.Host.Tests.TestMessages;

namespace BackendArchitect.Host.Tests.Stores;

public sealed class ConversationStoreTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    [Theory, OnSqlite, OnRedis]
    public async Task K3_Takes_a_delivery_once_a_day(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        Assert.True(await store.Conversations.AcceptAsync(Text("c", "1"), default));
        Assert.False(await store.Conversations.AcceptAsync(Text("c", "1"), default));
        Assert.True(await store.Conversations.AcceptAsync(Text("other", "1"), default));

        store.Clock.Advance(TimeSpan.FromHours(25));

        Assert.True(await store.Conversations.AcceptAsync(Text("c", "1"), default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_Gives_a_conversation_to_one_worker_with_its_messages_in_order(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Conversations.AcceptAsync(Text("c", "1"), default);
        await store.Conversations.AcceptAsync(Text("c", "2"), default);

        var claim = await store.Conversations.ClaimAsync(Lease, default);

        Assert.Equal(["1", "2"], claim!.Messages.Select(message => message.Id));
        Assert.Null(await store.Conversations.ClaimAsync(Lease, default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_Keeps_state_and_replies_in_one_step_and_forgets_the_messages(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Conversations.AcceptAsync(Text("c", "1"), default);
        var claim = await store.Conversations.ClaimAsync(Lease, default);
        var state = new ConversationState { Welcomed = true, Ledger = Ledger.Empty.With(Fact()) };

        Assert.Equal(CommitResult.Done, await store.Conversations.CommitAsync(claim!, Outcome(state, "1-1"), default));

        Assert.Equal("1-1", (await store.Outbox.ClaimAsync(Lease, default))!.Reply.Id);
        Assert.Null(await store.Conversations.ClaimAsync(Lease, default));
        await store.Conversations.AcceptAsync(Text("c", "2"), default);
        var next = await store.Conversations.ClaimAsync(Lease, default);
        Assert.True(next!.State.Welcomed);
        Assert.Equal(state.Ledger, next.State.Ledger);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_Leaves_what_arrived_during_the_turn_for_the_next_one(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Conversations.AcceptAsync(Text("c", "1"), default);
        var claim = await store.Conversations.ClaimAsync(Lease, default);
        await store.Conversations.AcceptAsync(Text("c", "2"), default);

        await store.Conversations.CommitAsync(claim!, Outcome(ConversationState.New), default);

        Assert.Equal(["2"], (await store.Conversations.ClaimAsync(Lease, default))!.Messages.Select(message => message.Id));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_Fences_a_worker_that_was_thought_dead(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Conversations.AcceptAsync(Text("c", "1"), default);
        var slow = await store.Conversations.ClaimAsync(Lease, default);
        store.Clock.Advance(Lease);
        var quick = await store.Conversations.ClaimAsync(Lease, default);

        Assert.False(await store.Conversations.RenewAsync(slow!, Lease, default));
        Assert.Equal(CommitResult.LeaseLost, await store.Conversations.CommitAsync(slow!, Outcome(ConversationState.New, "slow"), default));
        Assert.Equal(CommitResult.Done, await store.Conversations.CommitAsync(quick!, Outcome(ConversationState.New, "quick"), default));
        Assert.Equal(CommitResult.LeaseLost, await store.Conversations.CommitAsync(quick!, Outcome(ConversationState.New, "again"), default));
        Assert.Equal("quick", (await store.Outbox.ClaimAsync(Lease, default))!.Reply.Id);
        Assert.Null(await store.Outbox.ClaimAsync(Lease, default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_renewed_lease_keeps_the_conversation(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Conversations.AcceptAsync(Text("c", "1"), default);
        var claim = await store.Conversations.ClaimAsync(Lease, default);
        store.Clock.Advance(Lease / 2);
        await store.Conversations.RenewAsync(claim!, Lease, default);
        store.Clock.Advance(Lease / 2);

        Assert.Null(await store.Conversations.ClaimAsync(Lease, default));
        Assert.Equal(CommitResult.Done, await store.Conversations.CommitAsync(claim!, Outcome(ConversationState.New), default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_After_a_failure_comes_back_later_and_one_message_at_a_time(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Conversations.AcceptAsync(Text("c", "bad"), default);
        await store.Conversations.AcceptAsync(Text("c", "good"), default);
        await store.Conversations.AbandonAsync((await store.Conversations.ClaimAsync(Lease, default))!, TimeSpan.FromSeconds(5), default);

        Assert.Null(await store.Conversations.ClaimAsync(Lease, default));
        store.Clock.Advance(TimeSpan.FromSeconds(5));
        var claim = await store.Conversations.ClaimAsync(Lease, default);

        Assert.Equal(2, claim!.Attempt);
        Assert.Equal(["bad"], claim.Messages.Select(message => message.Id));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_buried_message_is_kept_with_its_reason_and_the_next_goes_on(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Conversations.AcceptAsync(Text("c", "bad"), default);
        await store.Conversations.AbandonAsync((await store.Conversations.ClaimAsync(Lease, default))!, TimeSpan.Zero, default);
        await store.Conversations.AcceptAsync(Text("c", "good"), default);

        await store.Conversations.BuryAsync((await store.Conversations.ClaimAsync(Lease, default))!, "it broke", Outcome(ConversationState.New, "sorry").Replies, default);

        var dead = Assert.Single(await store.Records.DeadLettersAsync(default));
        Assert.Equal(("message", "c", "it broke"), (dead.Kind, dead.Conversation, dead.Reason));
        Assert.Contains("\"bad\"", dead.Json, StringComparison.Ordinal);
        var next = await store.Conversations.ClaimAsync(Lease, default);
        Assert.Equal(("good", 1), (next!.Messages[0].Id, next.Attempt));
        Assert.Equal("sorry", (await store.Outbox.ClaimAsync(Lease, default))!.Reply.Id);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_shutdown_does_not_count_as_a_try(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Conversations.AcceptAsync(Text("c", "1"), default);

        await store.Conversations.ReleaseAsync((await store.Conversations.ClaimAsync(Lease, default))!, default);

        Assert.Equal(1, (await store.Conversations.ClaimAsync(Lease, default))!.Attempt);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_new_process_takes_over_at_once_what_the_old_one_held(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Conversations.AcceptAsync(Text("c", "1"), default);
        await store.Conversations.ClaimAsync(Lease, default);

        await store.DieAsync();

        Assert.Equal(["1"], (await store.Conversations.ClaimAsync(Lease, default))!.Messages.Select(message => message.Id));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_design_is_kept_with_the_turn_that_made_it(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Conversations.AcceptAsync(Text("c", "1"), default);
        var claim = await store.Conversations.ClaimAsync(Lease, default);
        var design = new DesignRecord("abc", Ledger.Empty.With(Fact()));

        await store.Conversations.CommitAsync(claim!, new TurnOutcome(ConversationState.New, [], [design]), default);

        Assert.Contains("team-size", await store.Records.FindAsync(IRecords.Designs, "abc", default), StringComparison.Ordinal);
    }

    private static TurnOutcome Outcome(ConversationState state, params string[] replies) => new(
        state, [.. replies.Select(id => new Reply(id, [new Block.Paragraph(id)]))], ImmutableArray<DesignRecord>.Empty);

    private static Fact Fact() => new(
        FactIds.TeamSize, FactValue.Of(6, 4), "people", FactKind.Stated, "we are 4 to 6", new FactSource("1", "Ada"), 0.9);
}
