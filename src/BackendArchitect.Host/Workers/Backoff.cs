using System.Security.Cryptography;

namespace BackendArchitect.Host.Workers;

/// <summary>How long to wait before the next try: doubling, capped, and shaken so that many do not come back at once.</summary>
internal static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <param name="attempt">Tries so far, 1 or more.</param>
    /// <param name="asked">What the other side asked for; never less than that.</param>
    /// <remarks><c>2^attempt seconds, at most 10 min, ± 25 %</c>.</remarks>
    public static TimeSpan After(int attempt, TimeSpan? asked = null)
    {
        var wait = Math.Min(Math.Pow(2, Math.Min(attempt, 20)), Longest.TotalSeconds) * RandomNumberGenerator.GetInt32(75, 126) / 100;
        return TimeSpan.FromSeconds(Math.Max(wait, asked?.TotalSeconds ?? 0));
    }

    /// <summary>The pause before a try that is made at once: <c>150 ms × 2^tries, ± 25 %</c>.</summary>
    /// <param name="tries">Tries so far, 1 or more.</param>
    public static TimeSpan AfterHitch(int tries) => TimeSpan.FromMilliseconds(150 * Math.Pow(2, tries) * RandomNumberGenerator.GetInt32(75, 126) / 100);
}
