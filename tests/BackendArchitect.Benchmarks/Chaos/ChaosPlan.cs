namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>What is to be gone through.</summary>
/// <param name="Replicas">Copies of the host; 1 with the embedded store.</param>
/// <param name="OnRedis">Redis with the append-only file on, or else the embedded store.</param>
/// <param name="Messages">Messages said over all conversations; deliveries are more, for many come twice.</param>
/// <param name="Load">Time over which they are said.</param>
/// <param name="Calm">Longest wait between two kills of a replica.</param>
/// <param name="Without">The guard taken out, or null: <see cref="Replicas.GuardlessStore"/>.</param>
/// <param name="Seed">Same seed, same messages, same duplicates, same faults in the same order; the moments depend on the machine.</param>
internal sealed record ChaosPlan(int Replicas, bool OnRedis, int Conversations, int Messages, TimeSpan Load, TimeSpan Calm, string? Without, int Seed)
{
    public static readonly ChaosPlan Long = new(3, true, 1000, 20_000, TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(20), null, 1);

    public static readonly ChaosPlan Short = Long with { Conversations = 200, Messages = 1500, Load = TimeSpan.FromSeconds(40), Calm = TimeSpan.FromSeconds(12) };

    /// <summary>How long the last answers may take once all is said and nothing is killed any more.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How often Redis is killed, in turn without and with a word of warning.</summary>
    public int RedisRestarts { get; init; } = 2;

    /// <summary>The platforms spoken over.</summary>
    public IReadOnlyList<Platform> Over { get; init; } = [Platform.SlackChannel, Platform.SlackDirect, Platform.Teams, Platform.WebChat];
}
