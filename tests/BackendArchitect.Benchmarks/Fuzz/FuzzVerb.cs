using System.Globalization;

namespace BackendArchitect.Benchmarks.Fuzz;

/// <summary>The verb <c>fuzz</c>: <c>fuzz 100000</c>, with <c>--seed N</c>, and <c>--only N</c> to send one request of it again.</summary>
internal static class FuzzVerb
{
    public const string Verb = "fuzz";

    /// <returns>0: nothing broke; 1: something did.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var count = arguments.Count > 0 && int.TryParse(arguments[0], CultureInfo.InvariantCulture, out var asked) ? asked : 100_000;
        var seed = After(arguments, "--seed") ?? 1;
        Console.WriteLine($"seed {seed}, {count} requests");
        var findings = await FuzzTrial.RunAsync(count, seed, After(arguments, "--only"));
        Console.WriteLine(findings);
        return findings.Holds ? 0 : 1;
    }

    private static int? After(IReadOnlyList<string> arguments, string name) =>
        arguments.ToList().IndexOf(name) is >= 0 and var at ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : null;
}
