using System.Globalization;

namespace BackendArchitect.Benchmarks.Digests;

/// <summary>The verbs <c>digest-weeks [channels] [weeks]</c> and <c>digest-storm [channels] [workspaces]</c>.</summary>
internal static class DigestVerbs
{
    public const string Weeks = "digest-weeks";
    public const string Storm = "digest-storm";

    /// <returns>0: all held; 1: it did not.</returns>
    public static async Task<int> WeeksAsync(IReadOnlyList<string> arguments)
    {
        var weeks = Number(arguments, 1, 8);
        var faults = await new WeeksTrial(Number(arguments, 0, 20), weeks, weeks, Console.Out).RunAsync();
        return Say(faults);
    }

    public static async Task<int> StormAsync(IReadOnlyList<string> arguments) =>
        Say(await new StormTrial(Number(arguments, 0, 10_000), Number(arguments, 1, 40), Console.Out).RunAsync());

    private static int Say(IReadOnlyList<string> faults)
    {
        Console.WriteLine(faults.Count == 0 ? "held" : string.Join('\n', faults));
        return faults.Count == 0 ? 0 : 1;
    }

    private static int Number(IReadOnlyList<string> arguments, int at, int otherwise) =>
        arguments.Count > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;
}
