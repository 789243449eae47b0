using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;
using static BackendArchitect.Host.Tests.TestMessages;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>Many threads of one place write to its logbook at the same moment.</summary>
public sealed class LogbookRaceTests
{
    private const int Workers = 3;
    private const int ThreadsEach = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    [Theory, OnSqlite, OnRedis]
    public async Task A_hundred_and_fifty_threads_decide_at_once_and_each_decision_has_a_number_of_its_own(string kind)
    {
        var stores = await StoresAsync(kind);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, Workers * ThreadsEach).Select(number =>
                stores[number % Workers].Conversations.AcceptAsync(Text($"slack:T1:C1:{number}", "m1"), default)));

            var decided = 0;
            var working = stores.Select(store => WorkAsync(store, () => Volatile.Read(ref decided) == Workers * ThreadsEach, () => Interlocked.Increment(ref decided)));
            var overtaken = await Task.WhenAll(working).WaitAsync(TimeSpan.FromSeconds(60));

            await stores[0].Conversations.AcceptAsync(Text("slack:T1:C1", "all"), default);
            var decisions = (await stores[0].Conversations.ClaimAsync(Lease, default))!.State.Logbook.Decisions;
            Assert.Equal(Enumerable.Range(1, Workers * ThreadsEach), decisions.Select(decision => decision.Number));
            Assert.Equal(Workers * ThreadsEach, decisions.Select(decision => decision.By).Distinct().Count());
            Assert.True(overtaken.Sum() > 0, "nobody was overtaken: this was no race");
        }
        finally
        {
            foreach (var store in stores.Distinct())
            {
                await store.DisposeAsync();
            }
        }
    }

    private static async Task<IStoreUnderTest[]> StoresAsync(string kind)
    {
        if (kind == OnSqliteAttribute.Kind)
        {
            var one = new StoreOnDisk();
            return [one, one, one];
        }

        var first = await StoreOnRedis.OpenAsync();
        return [first, await StoreOnRedis.OpenAsync(first.Address, first.Clock), await StoreOnRedis.OpenAsync(first.Address, first.Clock)];
    }

    /// <summary>Four turns at once, each taking as long as a turn may.</summary>
    private static async Task<int> WorkAsync(IStoreUnderTest store, Func<bool> isOver, Action decided)
    {
        var overtaken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => HandAsync(store, isOver, decided))));
        return overtaken.Sum();
    }

    private static async Task<int> HandAsync(IStoreUnderTest store, Func<bool> isOver, Action decided)
    {
        var overtaken = 0;
        while (!isOver())
        {
            if (await store.Conversations.ClaimAsync(Lease, default) is not { } claim)
            {
                await Task.Delay(1);
                continue;
            }

            while (await TurnAsync(store, claim) is var result && result != CommitResult.Done)
            {
                Assert.Equal(CommitResult.Overtaken, result);
                overtaken++;
                claim = await store.Conversations.RereadAsync(claim, default);
            }

            decided();
        }

        return overtaken;
    }

    private static async Task<CommitResult> TurnAsync(IStoreUnderTest store, Claim claim)
    {
        var logbook = claim.State.Logbook;
        var decision = new LoggedDecision(
            logbook.Decisions.Count + 1, "architecture-style", "serverless", "Style", "d", claim.Conversation, DateTimeOffset.UnixEpoch, new DateOnly(2027, 5, 22));
        await Task.Delay(1);
        var state = claim.State with { Logbook = logbook with { Decisions = logbook.Decisions.Add(decision) } };
        return await store.Conversations.CommitAsync(claim, new TurnOutcome(state, [], []), default);
    }
}
