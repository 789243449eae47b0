namespace BackendArchitect.Benchmarks.Digests;

/// <summary>A message the stand-in for Slack took.</summary>
/// <param name="Thread">Empty: it stands in the channel itself.</param>
/// <param name="Reply">Our id of it, out of its metadata.</param>
/// <param name="At">By the clock of the trial.</param>
internal sealed record Post(string Channel, string Thread, string Reply, DateTimeOffset At)
{
    /// <summary>Whether an appointment brought it.</summary>
    public bool IsDigest => Reply.StartsWith("due-", StringComparison.Ordinal);
}
