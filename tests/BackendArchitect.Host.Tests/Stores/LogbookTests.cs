using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;
using static BackendArchitect.Host.Tests.TestMessages;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>What the threads of a place share, on both stores.</summary>
public sealed class LogbookTests
{
    private const string Thread = "slack:T1:C1:1.1";
    private const string Other = "slack:T1:C1:2.2";
    private const string Elsewhere = "slack:T1:C2:1.1";
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    [Theory, OnSqlite, OnRedis]
    public async Task Every_thread_of_a_place_reads_what_one_has_written(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await CommitAsync(store, Thread, "1", logbook => logbook.With(Digest(store, 1)));

        var same = await ClaimAsync(store, Other, "1");
        var another = await ClaimAsync(store, Elsewhere, "1");
        var again = await ClaimAsync(store, Thread, "2");

        Assert.Equal("digest", Assert.Single(same.State.Logbook.Appointments).Name);
        Assert.Equal("digest", Assert.Single(again.State.Logbook.Appointments).Name);
        Assert.Empty(another.State.Logbook.Appointments);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task Of_two_threads_that_write_at_once_one_is_overtaken_and_loses_nothing(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var (one, two) = (await ClaimAsync(store, Thread, "1"), await ClaimAsync(store, Other, "1"));

        Assert.Equal(CommitResult.Done, await store.Conversations.CommitAsync(one, With(one, Appointment(store, "a", 1)), default));
        Assert.Equal(CommitResult.Overtaken, await store.Conversations.CommitAsync(two, With(two, Appointment(store, "b", 1)), default));

        await store.Conversations.ReleaseAsync(two, default);
        var fresh = (await store.Conversations.ClaimAsync(Lease, default))!;
        Assert.Equal((Other, 1), (fresh.Conversation, fresh.Attempt));
        Assert.Equal(CommitResult.Done, await store.Conversations.CommitAsync(fresh, With(fresh, Appointment(store, "b", 1)), default));
        Assert.Equal(["a", "b"], (await ClaimAsync(store, Thread, "2")).State.Logbook.Appointments.Select(made => made.Name));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task What_does_not_write_is_never_overtaken(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var (one, two) = (await ClaimAsync(store, Thread, "1"), await ClaimAsync(store, Other, "1"));

        await store.Conversations.CommitAsync(one, With(one, Appointment(store, "a", 1)), default);

        Assert.Equal(CommitResult.Done, await store.Conversations.CommitAsync(two, new TurnOutcome(two.State, [], []), default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task The_turn_that_follows_in_the_same_breath_reads_what_was_written_meanwhile(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        var (one, two) = (await ClaimAsync(store, Thread, "1"), await ClaimAsync(store, Other, "1"));
        await store.Conversations.AcceptAsync(Text(Other, "2"), default);
        await store.Conversations.CommitAsync(one, With(one, Appointment(store, "a", 1)), default);

        await store.Conversations.CommitAsync(two, new TurnOutcome(two.State, [], []), default);

        Assert.Equal("a", Assert.Single((await store.Conversations.ClaimAsync(Lease, default))!.State.Logbook.Appointments).Name);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task An_appointment_comes_once_and_not_before_its_time(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await CommitAsync(store, Thread, "1", logbook => logbook.With(Digest(store, 60)));
        Assert.Equal(0, await store.Conversations.WakeAsync(10, default));

        store.Clock.Advance(TimeSpan.FromMinutes(61));
        var woken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => store.Conversations.WakeAsync(10, default)));

        Assert.Equal(1, woken.Sum());
        var claim = await store.Conversations.ClaimAsync(Lease, default);
        var message = Assert.Single(claim!.Messages);
        Assert.Equal((InboundKind.Due, "digest now", Thread), (message.Kind, message.Action, message.Conversation.Id));
        Assert.True(message.At > DateTimeOffset.Parse(message.Values[InboundMessage.DueValue], null));
        Assert.Null(await store.Conversations.ClaimAsync(Lease, default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task An_appointment_is_moved_dropped_and_made_again(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await CommitAsync(store, Thread, "1", logbook => logbook.With(Appointment(store, "moved", 10)).With(Appointment(store, "dropped", 10)));
        await CommitAsync(store, Other, "1", logbook => logbook.With(Appointment(store, "moved", 100)).Without("dropped"));
        store.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(0, await store.Conversations.WakeAsync(10, default));
        store.Clock.Advance(TimeSpan.FromMinutes(90));
        Assert.Equal(1, await store.Conversations.WakeAsync(10, default));

        var claim = (await store.Conversations.ClaimAsync(Lease, default))!;
        await store.Conversations.CommitAsync(claim, With(claim, Appointment(store, "moved", 5)), default);
        store.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(1, await store.Conversations.WakeAsync(10, default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task What_came_due_while_nobody_ran_comes_once_after_the_start(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await CommitAsync(store, Thread, "1", logbook => logbook.With(Digest(store, 60)));
        await store.DieAsync();
        store.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(1, await store.Conversations.WakeAsync(10, default));
        Assert.Equal(0, await store.Conversations.WakeAsync(10, default));
    }

    private static Appointment Digest(IStoreUnderTest store, int minutes) => Appointment(store, "digest", minutes);

    private static Appointment Appointment(IStoreUnderTest store, string name, int minutes) => new(name, store.Now.AddMinutes(minutes), $"{name} now");

    private static TurnOutcome With(Claim claim, Appointment made) => new(claim.State with { Logbook = claim.State.Logbook.With(made) }, [], []);

    private static async Task<Claim> ClaimAsync(IStoreUnderTest store, string conversation, string message)
    {
        await store.Conversations.AcceptAsync(Text(conversation, message), default);
        var claim = await store.Conversations.ClaimAsync(Lease, default);
        Assert.Equal(conversation, claim!.Conversation);
        return claim;
    }

    private static async Task CommitAsync(IStoreUnderTest store, string conversation, string message, Func<Logbook, Logbook> change)
    {
        var claim = await ClaimAsync(store, conversation, message);
        var state = claim.State with { Logbook = change(claim.State.Logbook) };
        Assert.Equal(CommitResult.Done, await store.Conversations.CommitAsync(claim, new TurnOutcome(state, [], []), default));
    }
}
