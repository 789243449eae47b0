using BackendArchitect.Conversation.Replies;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Tests.Stores;

public sealed class OversightTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_counted_thing_keeps_its_place_however_often_it_comes(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var first = await store.Counters.PlaceAsync("hour", "a", TimeSpan.FromHours(1), default);
        var second = await store.Counters.PlaceAsync("hour", "b", TimeSpan.FromHours(1), default);
        var again = await store.Counters.PlaceAsync("hour", "a", TimeSpan.FromHours(1), default);
        var elsewhere = await store.Counters.PlaceAsync("next hour", "b", TimeSpan.FromHours(1), default);

        Assert.Equal((1, 2, 1, 1), (first, second, again, elsewhere));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_count_is_forgotten_when_its_time_is_over(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Counters.PlaceAsync("hour", "a", TimeSpan.FromHours(1), default);
        store.Clock.Advance(TimeSpan.FromMinutes(61));

        await store.Cleaning.RunAsync(default);

        Assert.Equal(1, await store.Counters.PlaceAsync("hour", "b", TimeSpan.FromHours(1), default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_dead_message_comes_back_to_life_once(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Conversations.AcceptAsync(TestMessages.Text("c", "m1"), default);
        await store.Conversations.BuryAsync((await store.Conversations.ClaimAsync(Lease, default))!, "broken", [], default);
        var dead = Assert.Single(await store.Oversight.DeadLettersAsync(10, default));

        var revived = await store.Oversight.ReviveAsync(dead.Id, default);
        var again = await store.Oversight.ReviveAsync(dead.Id, default);

        Assert.True(revived);
        Assert.False(again);
        Assert.Equal("m1", (await store.Conversations.ClaimAsync(Lease, default))!.Messages.Single().Id);
        Assert.Equal(new StoreFigures(1, 0, 0), await store.Oversight.FiguresAsync(default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_dead_reply_comes_back_to_where_it_was_meant_for(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var address = TestMessages.Text("c", "m1").Conversation;
        await store.Outbox.AddAsync(address, new Reply("r1", []), default);
        await store.Outbox.BuryAsync((await store.Outbox.ClaimAsync(Lease, default))!, "refused", default);
        var dead = Assert.Single(await store.Oversight.DeadLettersAsync(10, default));

        await store.Oversight.ReviveAsync(dead.Id, default);

        var reply = await store.Outbox.ClaimAsync(Lease, default);
        Assert.Equal(("r1", address, 1), (reply!.Reply.Id, reply.Address, reply.Attempt));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_reply_no_turn_has_made_is_put_in_the_outbox_once(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var address = TestMessages.Text("c", "m1").Conversation;
        var first = await store.Outbox.AddAsync(address, new Reply("r1", []), default);
        await store.Outbox.SentAsync((await store.Outbox.ClaimAsync(Lease, default))!, default);

        var second = await store.Outbox.AddAsync(address, new Reply("r1", []), default);

        Assert.True(first);
        Assert.False(second);
        Assert.Null(await store.Outbox.ClaimAsync(Lease, default));
        Assert.Null(await store.Conversations.ClaimAsync(Lease, default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_A_held_reply_waits_uncounted_and_may_still_have_been_sent(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Outbox.AddAsync(TestMessages.Text("c", "m1").Conversation, new Reply("r1", []), default);
        var claimed = (await store.Outbox.ClaimAsync(Lease, default))!;
        await store.Outbox.AttemptedAsync(claimed, default);

        await store.Outbox.HoldAsync(claimed, TimeSpan.FromSeconds(5), default);
        var early = await store.Outbox.ClaimAsync(Lease, default);
        store.Clock.Advance(TimeSpan.FromSeconds(6));
        var later = await store.Outbox.ClaimAsync(Lease, default);

        Assert.Null(early);
        Assert.Equal((1, true), (later!.Attempt, later.MaybeSent));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task K3_Records_of_a_kind_are_read_back_the_last_written_first(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await store.Records.PutAsync(IRecords.Audit, "1", "old", default);
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        await store.Records.PutAsync(IRecords.Audit, "2", "new", default);
        await store.Records.PutAsync(IRecords.Keys, "3", "other", default);

        Assert.Equal(["new", "old"], await store.Oversight.RecordsAsync(IRecords.Audit, 10, default));
    }
}
