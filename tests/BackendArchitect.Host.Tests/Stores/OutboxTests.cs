using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;
using static BackendArchitect.Host.Tests.TestMessages;

namespace BackendArchitect.Host.Tests.Stores;

public sealed class OutboxTests : IAsyncDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private readonly StoreOnDisk _store = new();

    private IOutbox Outbox => _store.Outbox;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Sends_one_conversation_in_order_and_others_beside_it()
    {
        await LeaveAsync("a", "a1", "a2");
        await LeaveAsync("b", "b1");

        var first = await Outbox.ClaimAsync(Lease, default);
        var second = await Outbox.ClaimAsync(Lease, default);
        Assert.Null(await Outbox.ClaimAsync(Lease, default));
        await Outbox.SentAsync(first!, default);

        Assert.Equal(["a1", "b1", "a2"], [first!.Reply.Id, second!.Reply.Id, (await Outbox.ClaimAsync(Lease, default))!.Reply.Id]);
    }

    [Fact]
    public async Task A_postponed_reply_holds_back_those_behind_it()
    {
        await LeaveAsync("a", "a1", "a2");
        await Outbox.PostponeAsync((await Outbox.ClaimAsync(Lease, default))!, TimeSpan.FromMinutes(1), default);

        Assert.Null(await Outbox.ClaimAsync(Lease, default));
        _store.Clock.Advance(TimeSpan.FromMinutes(1));

        var again = await Outbox.ClaimAsync(Lease, default);
        Assert.Equal(("a1", 2, false), (again!.Reply.Id, again.Attempt, again.MaybeSent));
    }

    [Fact]
    public async Task A_buried_reply_lets_those_behind_it_go_on()
    {
        await LeaveAsync("a", "a1", "a2");

        await Outbox.BuryAsync((await Outbox.ClaimAsync(Lease, default))!, "refused", default);

        Assert.Equal("a2", (await Outbox.ClaimAsync(Lease, default))!.Reply.Id);
        Assert.Equal("refused", Assert.Single(await _store.Records.DeadLettersAsync(default)).Reason);
    }

    [Fact]
    public async Task A_crash_while_sending_is_remembered()
    {
        await LeaveAsync("a", "a1");
        Assert.True(await Outbox.AttemptedAsync((await Outbox.ClaimAsync(Lease, default))!, default));

        await _store.ReopenAsync();

        Assert.True((await Outbox.ClaimAsync(Lease, default))!.MaybeSent);
    }

    [Fact]
    public async Task A_worker_that_lost_its_lease_does_not_send()
    {
        await LeaveAsync("a", "a1");
        var slow = await Outbox.ClaimAsync(Lease, default);
        _store.Clock.Advance(Lease);
        var quick = await Outbox.ClaimAsync(Lease, default);

        Assert.False(await Outbox.AttemptedAsync(slow!, default));
        Assert.True(await Outbox.AttemptedAsync(quick!, default));
    }

    private async Task LeaveAsync(string conversation, params string[] replies)
    {
        await _store.Conversations.AcceptAsync(Text(conversation, "m"), default);
        var claim = await _store.Conversations.ClaimAsync(Lease, default);
        await _store.Conversations.CommitAsync(
            claim!, new TurnOutcome(ConversationState.New, [.. replies.Select(id => new Reply(id, [new Block.Paragraph(id)]))], []), default);
    }
}
