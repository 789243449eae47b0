using BackendArchitect.Benchmarks.Replicas;

namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>Kills a replica at random moments and starts it again; Redis at set times, in turn without and with a word of warning.</summary>
internal sealed class Killer(ChaosPlan plan, IReadOnlyList<ReplicaProcess> replicas, RedisServer? redis, Ledger ledger)
{
    private readonly Random _dice = new(plan.Seed);

    public async Task RunAsync(CancellationToken over)
    {
        await Task.WhenAll(KillReplicasAsync(over), redis is null ? Task.CompletedTask : KillRedisAsync(redis, over));
        await Task.WhenAll(replicas.Select(replica => replica.ReadyAsync()));
    }

    private async Task KillReplicasAsync(CancellationToken over)
    {
        while (await WaitAsync(plan.Calm * (0.2 + (0.8 * _dice.NextDouble())), over))
        {
            var victim = replicas[_dice.Next(replicas.Count)];
            ledger.Count(await victim.KillAsync() ? "replica killed" : "replica died by itself");
            await Task.Delay(TimeSpan.FromSeconds(2 * _dice.NextDouble()), TimeProvider.System);
            victim.Start();
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
            await Task.Delay(TimeSpan.FromSeconds(1.5), TimeProvider.System);
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
