using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;
using static BackendArchitect.Host.Tests.TestMessages;

namespace BackendArchitect.Host.Tests.Stores;

public sealed class OutboxTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    [Theory, OnSqlite, OnRedis]
    public async Task K3_Sends_one_conversation_in_order_and_others_beside_it(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await LeaveAsync(store, "a", "a1", "a2");
        await LeaveAsync(store, "b", "b1");

        var first = await store.Outbox.ClaimAsync(Lease, default);
        var second = await store.Outbox.ClaimAsync(Lease, default);
        Assert.Null(await store.Outbox.ClaimAsync(Lease, default));
        await store.Outbox.SentAsync(first!, default);

        Assert.Equal(["a1", "b1", "a2"], [first!.Reply.Id, second!.Reply.Id, (await store.Outbox.ClaimAsync(Lease, default))!.Reply.Id]);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_postponed_reply_holds_back_those_behind_it(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await LeaveAsync(store, "a", "a1", "a2");
        await store.Outbox.PostponeAsync((await store.Outbox.ClaimAsync(Lease, default))!, TimeSpan.FromMinutes(1), maybeSent: false, default);

        Assert.Null(await store.Outbox.ClaimAsync(Lease, default));
        store.Clock.Advance(TimeSpan.FromMinutes(1));

        var again = await store.Outbox.ClaimAsync(Lease, default);
        Assert.Equal(("a1", 2, false), (again!.Reply.Id, again.Attempt, again.MaybeSent));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_An_attempt_of_unknown_outcome_is_remembered_until_one_of_known_outcome(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await LeaveAsync(store, "a", "a1");
        var first = (await store.Outbox.ClaimAsync(Lease, default))!;
        await store.Outbox.AttemptedAsync(first, default);
        await store.Outbox.PostponeAsync(first, TimeSpan.FromMinutes(1), maybeSent: true, default);
        await store.DieAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(1));

        var second = (await store.Outbox.ClaimAsync(Lease, default))!;
        await store.Outbox.AttemptedAsync(second, default);
        await store.Outbox.PostponeAsync(second, TimeSpan.FromMinutes(1), maybeSent: false, default);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = (await store.Outbox.ClaimAsync(Lease, default))!;

        Assert.Equal([(2, true), (3, false)], [(second.Attempt, second.MaybeSent), (third.Attempt, third.MaybeSent)]);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_buried_reply_lets_those_behind_it_go_on(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await LeaveAsync(store, "a", "a1", "a2");

        await store.Outbox.BuryAsync((await store.Outbox.ClaimAsync(Lease, default))!, "refused", default);

        Assert.Equal("a2", (await store.Outbox.ClaimAsync(Lease, default))!.Reply.Id);
        Assert.Equal("refused", Assert.Single(await store.Records.DeadLettersAsync(default)).Reason);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_crash_while_sending_is_remembered(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await LeaveAsync(store, "a", "a1");
        Assert.True(await store.Outbox.AttemptedAsync((await store.Outbox.ClaimAsync(Lease, default))!, default));

        await store.DieAsync();

        Assert.True((await store.Outbox.ClaimAsync(Lease, default))!.MaybeSent);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_worker_that_lost_its_lease_does_not_send(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await LeaveAsync(store, "a", "a1");
        var slow = await store.Outbox.ClaimAsync(Lease, default);
        store.Clock.Advance(Lease);
        var quick = await store.Outbox.ClaimAsync(Lease, default);

        Assert.False(await store.Outbox.AttemptedAsync(slow!, default));
        Assert.True(await store.Outbox.AttemptedAsync(quick!, default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_renewed_lease_keeps_others_off_until_it_ends(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await LeaveAsync(store, "a", "a1");
        var slow = (await store.Outbox.ClaimAsync(Lease, default))!;
        await store.Outbox.AttemptedAsync(slow, default);
        store.Clock.Advance(Lease * 0.75);

        Assert.True(await store.Outbox.RenewAsync(slow, Lease, default));
        store.Clock.Advance(Lease * 0.75);
        Assert.Null(await store.Outbox.ClaimAsync(Lease, default));
        store.Clock.Advance(Lease * 0.25);

        var next = (await store.Outbox.ClaimAsync(Lease, default))!;
        Assert.Equal((2, true), (next.Attempt, next.MaybeSent));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_lost_lease_cannot_be_renewed_and_takes_nothing_from_its_new_owner(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await LeaveAsync(store, "a", "a1");
        var slow = (await store.Outbox.ClaimAsync(Lease, default))!;
        store.Clock.Advance(Lease);
        var quick = (await store.Outbox.ClaimAsync(Lease, default))!;

        Assert.False(await store.Outbox.RenewAsync(slow, 10 * Lease, default));
        store.Clock.Advance(Lease);

        Assert.NotNull(await store.Outbox.ClaimAsync(Lease, default));
        Assert.False(await store.Outbox.RenewAsync(quick, Lease, default));
    }

    private static async Task LeaveAsync(IStoreUnderTest store, string conversation, params string[] replies)
    {
        await store.Conversations.AcceptAsync(Text(conversation, "m"), default);
        var claim = await store.Conversations.ClaimAsync(Lease, default);
        await store.Conversations.CommitAsync(
            claim!, new TurnOutcome(ConversationState.New, [.. replies.Select(id => new Reply(id, [new Block.Paragraph(id)]))], []), default);
    }
}
