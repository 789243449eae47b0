using System.Globalization;
using BackendArchitect.Benchmarks.Bundles;
using BackendArchitect.Benchmarks.Chaos;
using BackendArchitect.Benchmarks.Digests;
using BackendArchitect.Benchmarks.Fuzz;
using BackendArchitect.Benchmarks.Liars;
using BackendArchitect.Benchmarks.Peers;
using BackendArchitect.Benchmarks.Replicas;
using BackendArchitect.Benchmarks.Reviews;

namespace BackendArchitect.Benchmarks;

/// <summary>Every figure is measured here and now; compare only figures of one run, on one machine.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["engine"]:
                Growth.Measure(Console.Out);
                return 0;
            case [BundleSpeed.Verb]:
                await BundleSpeed.MeasureAsync(new Report(Console.Out));
                return 0;
            case [BundleSpeed.Verb, BundleSpeed.Once]:
                BundleSpeed.MeasureOnce(Console.Out);
                return 0;
            case [MigrationSpeed.Verb]:
                MigrationSpeed.Measure(new Report(Console.Out));
                return 0;
            case [ReviewSpeed.Verb, ..]:
                ReviewSpeed.Measure(new Report(Console.Out), arguments.Length > 1 ? arguments[1] : null);
                return 0;
            case [ReviewFuzz.Verb, _, "--seed", var seed, "--only", var number]:
                Console.WriteLine(ReviewFuzz.Show(uint.Parse(seed, CultureInfo.InvariantCulture), int.Parse(number, CultureInfo.InvariantCulture)));
                return 0;
            case [ReviewFuzz.Verb, .. var rest]:
                var broken = ReviewFuzz.Run(rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 50_000, rest is [_, "--seed", var from] ? uint.Parse(from, CultureInfo.InvariantCulture) : 1);
                Console.WriteLine(broken);
                return broken.Holds ? 0 : 1;
            case [GuestDown.Verb]:
                return await GuestDown.MeasureAsync(new Report(Console.Out)) ? 0 : 1;
            case ["peer"]:
                await PeerBot.RunAsync();
                return 0;
            case [Replica.Verb, ..]:
                await Replica.RunAsync(arguments[1..]);
                return 0;
            case [ChaosVerb.Verb, ..]:
                return await ChaosVerb.RunAsync(arguments[1..]);
            case [DigestVerbs.Weeks, ..]:
                return await DigestVerbs.WeeksAsync(arguments[1..]);
            case [DigestVerbs.Storm, ..]:
                return await DigestVerbs.StormAsync(arguments[1..]);
            case [FuzzVerb.Verb, ..]:
                return await FuzzVerb.RunAsync(arguments[1..]);
            case [LyingVerb.Verb, ..]:
                return await LyingVerb.RunAsync(arguments[1..]);
            case [BundlesVerb.Verb, ..]:
                return BundlesVerb.Run(arguments[1..]);
            default:
                await MeasureAsync(new Report(Console.Out));
                return 0;
        }
    }

    private static async Task MeasureAsync(Report report)
    {
        await ColdStart.MeasureAsync(report);
        InProcess.Measure(report);
        await WebChatTurn.MeasureAsync(report);
    }
}
