using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;
using static BackendArchitect.Host.Tests.TestMessages;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>A logbook is written by one at a time, and outlives its threads.</summary>
public sealed class LogbookKeepingTests
{
    private const string One = "slack:T1:C1:100.1";
    private const string Other = "slack:T1:C1:200.2";
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    [Theory, OnSqlite, OnRedis]
    public async Task The_threads_of_a_channel_in_Teams_share_one_too(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var claim = await ClaimAsync(store, "botframework:msteams:19:abc@thread.tacv2;messageid=1");
        await CommitAsync(store, claim, Decided(claim, "Anna"));

        Assert.Single((await ClaimAsync(store, "botframework:msteams:19:abc@thread.tacv2;messageid=2")).State.Logbook.Decisions);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task Who_is_overtaken_runs_again_and_both_decisions_survive(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var slow = await ClaimAsync(store, One);
        var quick = await ClaimAsync(store, Other);
        await CommitAsync(store, quick, Decided(quick, "Ben"));

        Assert.Equal(CommitResult.Overtaken, await CommitAsync(store, slow, Decided(slow, "Anna")));
        var again = await store.Conversations.RereadAsync(slow, default);
        Assert.Equal(CommitResult.Done, await CommitAsync(store, again, Decided(again, "Anna")));

        var decisions = (await ClaimAsync(store, "slack:T1:C1")).State.Logbook.Decisions;
        Assert.Equal([(1, "Ben"), (2, "Anna")], decisions.Select(decision => (decision.Number, decision.By)));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task Who_is_overtaken_has_written_nothing_and_keeps_the_conversation(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var slow = await ClaimAsync(store, One);
        var quick = await ClaimAsync(store, Other);
        await CommitAsync(store, quick, Decided(quick, "Ben"));

        await CommitAsync(store, slow, Decided(slow, "Anna") with { Welcomed = true });
        Assert.True(await store.Conversations.RenewAsync(slow, Lease, default));
        await store.Conversations.ReleaseAsync(slow, default);

        var again = await store.Conversations.ClaimAsync(Lease, default);
        Assert.Equal((One, 1, false), (again!.Conversation, again.Attempt, again.State.Welcomed));
        Assert.Equal("Ben", Assert.Single(again.State.Logbook.Decisions).By);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task The_next_message_of_the_thread_finds_what_its_last_turn_and_others_wrote(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var claim = await ClaimAsync(store, One);
        await store.Conversations.AcceptAsync(Text(One, "next"), default);
        await CommitAsync(store, claim, Decided(claim, "Anna"));
        var next = await store.Conversations.ClaimAsync(Lease, default);
        Assert.Equal("Anna", Assert.Single(next!.State.Logbook.Decisions).By);
        await store.Conversations.AcceptAsync(Text(One, "last"), default);
        var other = await ClaimAsync(store, Other);
        await CommitAsync(store, other, Decided(other, "Ben"));

        await CommitAsync(store, next, next.State with { Welcomed = true });

        var last = await store.Conversations.ClaimAsync(Lease, default);
        Assert.Equal(["Anna", "Ben"], last!.State.Logbook.Decisions.Select(decision => decision.By));
        Assert.Equal(CommitResult.Done, await CommitAsync(store, last, Decided(last, "Cem")));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task A_large_logbook_survives_the_death_of_the_process(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var claim = await ClaimAsync(store, One);
        var state = Enumerable.Range(0, 50).Aggregate(claim.State, (known, number) => Decided(known, $"person {number}"));
        await CommitAsync(store, claim, state);

        await store.DieAsync();

        var read = await ClaimAsync(store, Other);
        Assert.Equal(state.Logbook.Decisions, read.State.Logbook.Decisions);
        Assert.Equal(CommitResult.Done, await CommitAsync(store, read, Decided(read, "Anna")));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task Decisions_outlive_talk(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var claim = await ClaimAsync(store, One);
        await CommitAsync(store, claim, Decided(claim, "Anna") with { Welcomed = true });

        store.Clock.Advance(TimeSpan.FromDays(500));
        await store.Cleaning.RunAsync(default);

        var later = await ClaimAsync(store, One, "later");
        Assert.Single(later.State.Logbook.Decisions);
        Assert.Equal(kind == OnRedisAttribute.Kind, later.State.Welcomed); // Redis's own clock ends what is quiet there, and it cannot be moved.
    }

    private static async Task<Claim> ClaimAsync(IStoreUnderTest store, string conversation, string? id = null)
    {
        Assert.True(await store.Conversations.AcceptAsync(Text(conversation, id ?? Guid.CreateVersion7().ToString()), default));
        var claim = await store.Conversations.ClaimAsync(Lease, default);
        Assert.Equal(conversation, claim!.Conversation);
        return claim;
    }

    private static Task<CommitResult> CommitAsync(IStoreUnderTest store, Claim claim, ConversationState state) =>
        store.Conversations.CommitAsync(claim, new TurnOutcome(state, [], []), default);

    private static ConversationState Decided(Claim claim, string by) => Decided(claim.State, by);

    private static ConversationState Decided(ConversationState state, string by) => state with
    {
        Logbook = state.Logbook with
        {
            Decisions = state.Logbook.Decisions.Add(new LoggedDecision(
                state.Logbook.Decisions.Count + 1, "architecture-style", "modular-monolith", "Style: modular monolith", "d", by, DateTimeOffset.UnixEpoch, new DateOnly(2027, 5, 22))),
        },
    };
}
