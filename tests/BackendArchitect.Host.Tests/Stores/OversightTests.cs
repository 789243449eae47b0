using BackendArchitect.Conversation.Replies;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Tests.Stores;

public sealed class OversightTests : IAsyncDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private readonly StoreOnDisk _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_counted_thing_keeps_its_place_however_often_it_comes()
    {
        var first = await _store.Counters.PlaceAsync("hour", "a", TimeSpan.FromHours(1), default);
        var second = await _store.Counters.PlaceAsync("hour", "b", TimeSpan.FromHours(1), default);
        var again = await _store.Counters.PlaceAsync("hour", "a", TimeSpan.FromHours(1), default);
        var elsewhere = await _store.Counters.PlaceAsync("next hour", "b", TimeSpan.FromHours(1), default);

        Assert.Equal((1, 2, 1, 1), (first, second, again, elsewhere));
    }

    [Fact]
    public async Task A_count_is_forgotten_when_its_time_is_over()
    {
        await _store.Counters.PlaceAsync("hour", "a", TimeSpan.FromHours(1), default);
        _store.Clock.Advance(TimeSpan.FromMinutes(61));

        await _store.Cleaning.RunAsync(default);

        Assert.Equal(1, await _store.Counters.PlaceAsync("hour", "b", TimeSpan.FromHours(1), default));
    }

    [Fact]
    public async Task A_dead_message_comes_back_to_life_once()
    {
        await _store.Conversations.AcceptAsync(TestMessages.Text("c", "m1"), default);
        await _store.Conversations.BuryAsync((await _store.Conversations.ClaimAsync(Lease, default))!, "broken", [], default);
        var dead = Assert.Single(await _store.Oversight.DeadLettersAsync(10, default));

        var revived = await _store.Oversight.ReviveAsync(dead.Id, default);
        var again = await _store.Oversight.ReviveAsync(dead.Id, default);

        Assert.True(revived);
        Assert.False(again);
        Assert.Equal("m1", (await _store.Conversations.ClaimAsync(Lease, default))!.Messages.Single().Id);
        Assert.Equal(new StoreFigures(1, 0, 0), await _store.Oversight.FiguresAsync(default));
    }

    [Fact]
    public async Task A_dead_reply_comes_back_to_where_it_was_meant_for()
    {
        var address = TestMessages.Text("c", "m1").Conversation;
        await _store.Outbox.AddAsync(address, new Reply("r1", []), default);
        await _store.Outbox.BuryAsync((await _store.Outbox.ClaimAsync(Lease, default))!, "refused", default);
        var dead = Assert.Single(await _store.Oversight.DeadLettersAsync(10, default));

        await _store.Oversight.ReviveAsync(dead.Id, default);

        var reply = await _store.Outbox.ClaimAsync(Lease, default);
        Assert.Equal(("r1", address, 1), (reply!.Reply.Id, reply.Address, reply.Attempt));
    }

    [Fact]
    public async Task A_reply_no_turn_has_made_is_put_in_the_outbox_once()
    {
        var address = TestMessages.Text("c", "m1").Conversation;
        var first = await _store.Outbox.AddAsync(address, new Reply("r1", []), default);
        await _store.Outbox.SentAsync((await _store.Outbox.ClaimAsync(Lease, default))!, default);

        var second = await _store.Outbox.AddAsync(address, new Reply("r1", []), default);

        Assert.True(first);
        Assert.False(second);
        Assert.Null(await _store.Outbox.ClaimAsync(Lease, default));
        Assert.Null(await _store.Conversations.ClaimAsync(Lease, default));
    }

    [Fact]
    public async Task A_held_reply_waits_uncounted_and_may_still_have_been_sent()
    {
        await _store.Outbox.AddAsync(TestMessages.Text("c", "m1").Conversation, new Reply("r1", []), default);
        var claimed = (await _store.Outbox.ClaimAsync(Lease, default))!;
        await _store.Outbox.AttemptedAsync(claimed, default);

        await _store.Outbox.HoldAsync(claimed, TimeSpan.FromSeconds(5), default);
        var early = await _store.Outbox.ClaimAsync(Lease, default);
        _store.Clock.Advance(TimeSpan.FromSeconds(6));
        var later = await _store.Outbox.ClaimAsync(Lease, default);

        Assert.Null(early);
        Assert.Equal((1, true), (later!.Attempt, later.MaybeSent));
    }

    [Fact]
    public async Task Records_of_a_kind_are_read_back_the_last_written_first()
    {
        await _store.Records.PutAsync(IRecords.Audit, "1", "old", default);
        _store.Clock.Advance(TimeSpan.FromSeconds(1));
        await _store.Records.PutAsync(IRecords.Audit, "2", "new", default);
        await _store.Records.PutAsync(IRecords.Keys, "3", "other", default);

        Assert.Equal(["new", "old"], await _store.Oversight.RecordsAsync(IRecords.Audit, 10, default));
    }
}
