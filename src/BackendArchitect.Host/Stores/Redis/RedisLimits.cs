using BackendArchitect.Host.Workers;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>How much this process takes on at the same time, and how long things are kept.</summary>
/// <param name="Turns">Conversations: those worked on, and as many that wait.</param>
/// <param name="Sends">Replies: those on their way, and as many that wait.</param>
/// <param name="Quiet">How long what nobody touches is kept: state, transcripts, designs.</param>
/// <param name="Dead">How long dead letters are kept.</param>
/// <param name="Logbook">How long a logbook nobody writes in is kept.</param>
internal sealed record RedisLimits(int Turns, int Sends, TimeSpan TurnLease, TimeSpan SendLease, TimeSpan Quiet, TimeSpan Dead, TimeSpan Logbook)
{
    public static RedisLimits Of(WorkersOptions workers, StoreOptions store) => new(
        2 * workers.Turns,
        2 * workers.Sends,
        workers.Lease,
        workers.SendLease,
        TimeSpan.FromDays(store.RetentionDays),
        TimeSpan.FromDays(store.DeadLetterDays),
        TimeSpan.FromDays(store.LogbookRetentionDays))
    {
        Own = store.Retention.ToDictionary(own => own.Key, own => TimeSpan.FromDays(own.Value), StringComparer.Ordinal),
    };

    /// <summary>How long a record of this kind lives after it was written; null: until it is removed.</summary>
    public TimeSpan? LifeOf(string kind) => RecordLives.Of(kind) switch
    {
        RecordLife.Week => TimeSpan.FromDays(7),
        RecordLife.Quiet => Quiet,
        _ => null,
    };

    /// <summary>Workspaces with a time of their own.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Own { get; init; } = new Dictionary<string, TimeSpan>();

    /// <summary>How long what nobody touches in this workspace is kept.</summary>
    public TimeSpan QuietOf(string workspace) => Own.TryGetValue(workspace, out var own) ? own : Quiet;

    /// <summary>For the scripts, which count in ms.</summary>
    public static long Milliseconds(TimeSpan span) => (long)span.TotalMilliseconds;
}
