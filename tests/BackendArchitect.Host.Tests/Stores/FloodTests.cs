using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;
using static BackendArchitect.Host.Tests.TestMessages;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>Many appointments due at the same moment.</summary>
public sealed class FloodTests
{
    private const int Places = 60;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    [Theory, OnSqlite, OnRedis]
    public async Task H4_A_flood_comes_as_there_is_room_and_every_workspace_is_in_it_from_the_start(string kind)
    {
        await using var store = await DueAsync(kind);

        Assert.Equal(16, await store.Conversations.WakeAsync(16, default));
        Assert.Equal(1, await store.Conversations.WakeAsync(16, default));

        var first = await WorkAsync(store);
        Assert.Equal(17, first.Count);
        Assert.Equal(["slack:T0", "slack:T1"], first.Select(claim => claim.Conversation[..8]).Distinct().Order());
        Assert.Equal(16, await store.Conversations.WakeAsync(16, default));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task H4_What_people_say_meanwhile_is_worked_on_with_them(string kind)
    {
        await using var store = await DueAsync(kind);
        await store.Conversations.WakeAsync(16, default);

        await store.Conversations.AcceptAsync(Text("slack:T2:C9:1.1", "m1"), default);

        Assert.Contains("slack:T2:C9:1.1", (await WorkAsync(store)).Select(claim => claim.Conversation));
        Assert.Equal(Places, 16 + await DrainAsync(store));
    }

    [Theory, OnSqlite, OnRedis]
    public async Task H4_Each_of_a_flood_comes_once_whoever_wakes_it(string kind)
    {
        await using var store = await DueAsync(kind);
        var come = new List<Claim>();
        while (await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => store.Conversations.WakeAsync(16, default))) is var woken && woken.Sum() > 0)
        {
            come.AddRange(await WorkAsync(store));
        }

        Assert.All(come, claim => Assert.Equal(InboundKind.Due, Assert.Single(claim.Messages).Kind));
        Assert.Equal(Places, come.Select(claim => claim.Conversation).Distinct().Count());
        Assert.Equal(Places, come.Count);
    }

    private static async Task<IStoreUnderTest> DueAsync(string kind)
    {
        var store = await IStoreUnderTest.OpenAsync(kind);
        var at = store.Now.AddMinutes(5);
        for (var number = 0; number < Places; number++)
        {
            await store.Conversations.AcceptAsync(Text($"slack:T{number * 2 / Places}:C{number}", "m0"), default);
            var claim = (await store.Conversations.ClaimAsync(Lease, default))!;
            var state = claim.State with { Logbook = Logbook.Empty.With(new Appointment("digest", at, "digest-due")) };
            await store.Conversations.CommitAsync(claim, new TurnOutcome(state, [], []), default);
        }

        store.Clock.Advance(TimeSpan.FromMinutes(6));
        return store;
    }

    private static async Task<int> DrainAsync(IStoreUnderTest store)
    {
        var come = 0;
        while (await store.Conversations.WakeAsync(16, default) is > 0 and var woken)
        {
            come += woken;
            await WorkAsync(store);
        }

        return come;
    }

    private static async Task<List<Claim>> WorkAsync(IStoreUnderTest store)
    {
        var done = new List<Claim>();
        while (await store.Conversations.ClaimAsync(Lease, default) is { } claim)
        {
            Assert.Equal(CommitResult.Done, await store.Conversations.CommitAsync(claim, new TurnOutcome(claim.State, [], []), default));
            done.Add(claim);
        }

        return done;
    }
}
