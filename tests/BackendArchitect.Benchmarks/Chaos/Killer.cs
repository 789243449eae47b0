using BackendArchitect.Benchmarks.Replicas;

namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>Kills a replica at random moments, and starts again what is dead; Redis at set times, in turn without and with a word of warning.</summary>
internal sealed class Killer(ChaosPlan plan, IReadOnlyList<ReplicaProcess> replicas, RedisServer? redis, Ledger ledger)
{
    private readonly Random _dice = new(plan.Seed);

    public async Task RunAsync(CancellationToken over)
    {
        await Task.WhenAll(KillReplicasAsync(over), SuperviseAsync(over), redis is null ? Task.CompletedTask : KillRedisAsync(redis, over));
        foreach (var replica in replicas.Where(replica => !replica.IsAlive))
        {
            replica.Start();
        }

        await Task.WhenAll(replicas.Select(replica => replica.ReadyAsync()));
    }

    private async Task KillReplicasAsync(CancellationToken over)
    {
        while (await WaitAsync(plan.Calm * (0.2 + (0.8 * _dice.NextDouble())), over))
        {
            var victim = replicas[_dice.Next(replicas.Count)];
            if (victim.IsAlive)
            {
                ledger.Count("replica killed");
                await victim.KillAsync();
            }
        }
    }

    /// <summary>What every orchestrator does: what is dead is started again, a second or two later.</summary>
    private async Task SuperviseAsync(CancellationToken over)
    {
        while (await WaitAsync(TimeSpan.FromSeconds(2 * _dice.NextDouble()), over))
        {
            foreach (var replica in replicas.Where(replica => !replica.IsAlive))
            {
                ledger.Count("replica started again");
                replica.Start();
            }
        }
    }

    private async Task KillRedisAsync(RedisServer server, CancellationToken over)
    {
        for (var restart = 0; restart < plan.RedisRestarts; restart++)
        {
            if (!await WaitAsync(plan.Load / (plan.RedisRestarts + 1), over))
            {
                return;
            }

            await (restart % 2 == 0 ? server.KillAsync() : server.EndAsync());
            ledger.Count(restart % 2 == 0 ? "Redis killed" : "Redis ended");
            await Task.Delay(TimeSpan.FromSeconds(1.5), TimeProvider.System, CancellationToken.None);
            await server.StartAsync();
        }
    }

    private static async Task<bool> WaitAsync(TimeSpan time, CancellationToken over)
    {
        try
        {
            await Task.Delay(time, TimeProvider.System, over);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
