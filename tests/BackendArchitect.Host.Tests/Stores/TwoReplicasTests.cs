using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Deliverables.Tests;
using BackendArchitect.Host.Stores;
using static BackendArchitect.Host.Tests.TestMessages;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>Two stores on one Redis, as two replicas have them.</summary>
public sealed class TwoReplicasTests : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private StoreOnRedis _one = null!;
    private StoreOnRedis _other = null!;

    public async Task InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true" || RequiredProgram.Missing("redis-server") is null)
        {
            _one = await StoreOnRedis.OpenAsync();
            _other = await StoreOnRedis.OpenAsync(_one.Address, _one.Clock);
        }
    }

    public async Task DisposeAsync()
    {
        await (_one?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_other?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [NeedsFact("redis-server")]
    public async Task K3_One_takes_a_message_once_whichever_of_them_is_asked()
    {
        Assert.True(await _one.Conversations.AcceptAsync(Text("c", "1"), default));

        Assert.False(await _other.Conversations.AcceptAsync(Text("c", "1"), default));
        Assert.Null(await _other.Conversations.ClaimAsync(Lease, default));
    }

    [NeedsFact("redis-server")]
    public async Task K3_The_other_goes_on_with_the_state_the_one_has_left()
    {
        await _one.Conversations.AcceptAsync(Text("c", "1"), default);
        var first = await _one.Conversations.ClaimAsync(Lease, default);
        await _one.Conversations.CommitAsync(first!, new TurnOutcome(new ConversationState { Design = "d1" }, [], []), default);

        await _other.Conversations.AcceptAsync(Text("c", "2"), default);

        Assert.Equal("d1", (await _other.Conversations.ClaimAsync(Lease, default))!.State.Design);
    }

    [NeedsFact("redis-server")]
    public async Task K3_What_the_one_is_stopped_with_the_other_takes_at_once()
    {
        await _one.Conversations.AcceptAsync(Text("c", "1"), default);

        await _one.Keeper.StopAsync(default);

        Assert.Equal(1, (await AskedAsync(() => _other.Conversations.ClaimAsync(Lease, default))).Attempt);
    }

    [NeedsFact("redis-server")]
    public async Task K3_A_reply_nobody_began_to_send_is_not_taken_for_sent()
    {
        await LeaveAsync(_one, "r1");

        await _one.Keeper.StopAsync(default);

        var reply = await AskedAsync(() => _other.Outbox.ClaimAsync(Lease, default));
        Assert.Equal(("r1", 1, false), (reply.Reply.Id, reply.Attempt, reply.MaybeSent));
    }

    [NeedsFact("redis-server")]
    public async Task K3_What_the_one_died_of_sending_the_other_knows_may_be_sent()
    {
        await LeaveAsync(_one, "r1");
        await _one.Outbox.ClaimAsync(Lease, default);

        _one.Clock.Advance(Lease);

        var reply = await AskedAsync(() => _other.Outbox.ClaimAsync(Lease, default));
        Assert.Equal((2, true), (reply.Attempt, reply.MaybeSent));
        Assert.True(await _other.Outbox.AttemptedAsync(reply, default));
    }

    [NeedsFact("redis-server")]
    public async Task K3_Who_has_no_room_leaves_the_work_to_the_other()
    {
        await using var full = await StoreOnRedis.OpenAsync(_one.Address, _one.Clock, turns: 1);
        await full.Conversations.AcceptAsync(Text("a", "1"), default);

        await full.Conversations.AcceptAsync(Text("b", "1"), default);
        _one.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("b", (await AskedAsync(() => _other.Conversations.ClaimAsync(Lease, default))).Conversation);
    }

    [NeedsFact("redis-server")]
    public async Task K3_Everything_is_worked_on_once_and_in_order_by_both_together()
    {
        const int Conversations = 40;
        const int Messages = 25;
        var seen = Enumerable.Range(0, Conversations).ToDictionary(number => $"c{number}", _ => new List<(long Fence, int[] Numbers)>());
        StoreOnRedis[] both = [_one, _other];
        var workers = both.SelectMany(store => Enumerable.Repeat(store, 4)).Select(store => WorkAsync(store, seen, Conversations * Messages)).ToList();

        await Task.WhenAll(seen.Keys.Select(async (name, place) =>
        {
            for (var number = 0; number < Messages; number++)
            {
                await both[(number + place) % 2].Conversations.AcceptAsync(Text(name, $"{number}"), default);
            }
        }));
        await Task.WhenAll(workers).WaitAsync(TimeSpan.FromSeconds(60));

        // By fence, which is the order of the commits: who heard of his own first says nothing.
        Assert.All(seen.Values, turns => Assert.Equal(Enumerable.Range(0, Messages), turns.OrderBy(turn => turn.Fence).SelectMany(turn => turn.Numbers)));
    }

    private static async Task WorkAsync(StoreOnRedis store, Dictionary<string, List<(long Fence, int[] Numbers)>> seen, int all)
    {
        while (Count() < all)
        {
            if (await store.Conversations.ClaimAsync(Lease, default) is not { } claim)
            {
                await Task.Delay(1);
                continue;
            }

            await Task.Yield();
            var numbers = claim.Messages.Select(message => int.Parse(message.Id, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            if (await store.Conversations.CommitAsync(claim, new TurnOutcome(claim.State, [], []), default) == CommitResult.Done)
            {
                lock (seen)
                {
                    seen[claim.Conversation].Add((claim.Fence, numbers));
                }
            }
        }

        int Count()
        {
            lock (seen)
            {
                return seen.Values.Sum(turns => turns.Sum(turn => turn.Numbers.Length));
            }
        }
    }

    /// <summary>Asks until there is an answer: what replicas tell each other takes a moment.</summary>
    private static async Task<T> AskedAsync<T>(Func<Task<T?>> ask)
        where T : class
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await ask() is { } answer)
            {
                return answer;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("nobody was told");
    }

    private static async Task LeaveAsync(IStoreUnderTest store, string reply)
    {
        await store.Conversations.AcceptAsync(Text("c", "1"), default);
        var claim = await store.Conversations.ClaimAsync(Lease, default);
        await store.Conversations.CommitAsync(claim!, new TurnOutcome(ConversationState.New, [new Reply(reply, [new Block.Paragraph(reply)])], []), default);
    }
}
