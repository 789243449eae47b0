using System.Globalization;

namespace BackendArchitect.Host.Admission;

/// <summary>What somebody is told who is not let in.</summary>
internal static class AdmissionWords
{
    public const string Place = "I am not set up for this channel. Whoever runs me can add it.";

    public const string User = "I am not set up to answer you here. Whoever runs me can add you.";

    public static string UserQuota(int limit, DateTimeOffset again, TimeSpan wait) => Quota($"the {Number(limit)} messages I take from one person in an hour", again, wait);

    public static string WorkspaceQuota(int limit, DateTimeOffset again, TimeSpan wait) => Quota($"the {Number(limit)} messages I take from this workspace in an hour", again, wait);

    public static string TooLarge(long bytes) => string.Create(CultureInfo.InvariantCulture, $"it is larger than the {bytes / 1_000_000.0:0.###} MB I read");

    public static string TooManyFiles(int files) => $"I read {Number(files)} files of one message";

    private static string Quota(string what, DateTimeOffset again, TimeSpan wait)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"That was more than {what}. I answer again from {again:HH:mm} UTC, in {minutes} minute{(minutes == 1 ? "" : "s")}; please send this one again then.");
    }

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
