using System.Globalization;

namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>The verb <c>chaos</c>: <c>chaos 10m</c>, <c>chaos 60s --without duplicates</c>, <c>chaos 60s --embedded</c>, each with <c>--seed N</c>, <c>--messages N</c>, <c>--conversations N</c>.</summary>
internal static class ChaosVerb
{
    public const string Verb = "chaos";

    /// <returns>0: all held; 1: it did not.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var plan = Read(arguments);
        Console.WriteLine($"seed {plan.Seed}, {plan.Load.TotalSeconds:0} s");
        return (await ChaosTrial.RunAsync(plan, Console.Out)).Holds ? 0 : 1;
    }

    private static ChaosPlan Read(IReadOnlyList<string> arguments)
    {
        var plan = arguments.Count > 0 && Length(arguments[0]) is { } load ? Sized(load) : ChaosPlan.Long;
        for (var at = 0; at < arguments.Count; at++)
        {
            plan = arguments[at] switch
            {
                "--without" => plan with { Without = arguments[at + 1] },
                "--seed" => plan with { Seed = Number(arguments[at + 1]) },
                "--messages" => plan with { Messages = Number(arguments[at + 1]) },
                "--conversations" => plan with { Conversations = Number(arguments[at + 1]) },
                "--over" => plan with { Over = [.. arguments[at + 1].Split(',').Select(Enum.Parse<Platform>)] },
                "--embedded" => plan with { OnRedis = false, Replicas = 1 },
                _ => plan,
            };
        }

        return plan;
    }

    /// <summary>A shorter trial says less and kills more often.</summary>
    private static ChaosPlan Sized(TimeSpan load) => load >= ChaosPlan.Long.Load
        ? ChaosPlan.Long with { Load = load }
        : ChaosPlan.Short with { Load = load, Messages = (int)(load / ChaosPlan.Long.Load * ChaosPlan.Long.Messages) };

    private static TimeSpan? Length(string text) =>
        double.TryParse(text.AsSpan(0, Math.Max(0, text.Length - 1)), CultureInfo.InvariantCulture, out var count) && text[^1] is 's' or 'm'
            ? TimeSpan.FromSeconds(count * (text[^1] == 'm' ? 60 : 1))
            : null;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
