using System.Globalization;

namespace BackendArchitect.Benchmarks.Liars;

/// <summary>The verb <c>hostile-model</c>: <c>hostile-model 500</c> plays so many turns with a model that lies.</summary>
internal static class LyingVerb
{
    public const string Verb = "hostile-model";

    /// <returns>0: nothing of it was seen; 1: something was.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var findings = await LyingTrial.RunAsync(arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 500);
        Console.WriteLine(findings);
        return findings.Holds ? 0 : 1;
    }
}
