using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Divides the time to launch into phases that each end with something one can check.</summary>
/// <remarks>The shares of the whole are our assumption: 15 % foundation, 40 % core, 20 % the rest, 15 % proof, 10 % launch.</remarks>
internal static class Roadmap
{
    private const double WeeksPerMonth = 52.0 / 12;

    public static IReadOnlyList<Phase> Plan(DesignContext context)
    {
        var weeks = (context.Sketch.Brief.Number(FactIds.Timeline) ?? 6) * WeeksPerMonth;
        var planner = new Planner(weeks);
        var hasCore = context.Contexts.Any(bounded => bounded.Core);
        var hasRest = context.Contexts.Any(bounded => !bounded.Core);
        if (context.Sketch.Brief.Choice(FactIds.ExistingSystem) is not (null or "none"))
        {
            planner.Add("seam", "Find the seam", 0.1, Seam(), "The first seam is cut in code: no call around its interface, checked by a build rule.");
        }

        planner.Add("foundation", "Walking skeleton", 0.15, Foundation(context), "A commit reaches production by itself within 30 minutes, and a broken health check rolls it back.");
        planner.Add("core", "What the business is about", 0.4, hasCore ? Modules(context, core: true) : ["The first end-to-end operation"], CoreExit(context));
        if (hasRest)
        {
            planner.Add("rest", "What stands around it", 0.2, Modules(context, core: false), "Every operation of openapi.yaml answers as its examples say.");
        }

        planner.Add("proof", "Prove it", 0.15, Proof(context), Template.Fill("{peak_rps} requests/s for 30 minutes at p95 under {latency_target_ms} ms and under 0.1 % errors; a restore drill within {rto_target_min} minutes.", context.Scope));
        planner.Add("launch", "Launch", 0.1, Launch(context), Template.Fill("Two weeks at {availability_target} % or better with real users.", context.Scope));
        return planner.Phases;
    }

    private static string[] Seam() =>
        ["Measure which modules change together", "Put an interface in front of the first one", "Send a copy of real calls to both sides and compare"];

    private static List<string> Foundation(DesignContext context)
    {
        List<string> work = ["Repository, pipeline and two environments from code", "Sign-in, logging, health checks and one alert that wakes somebody"];
        if (context.Sketch.Brief.Choice(FactIds.CardData) is "hosted" or "stored")
        {
            work.Add("The payment page first: the provider's review takes weeks");
        }

        return work;
    }

    private static List<string> Modules(DesignContext context, bool core) =>
        [.. context.Contexts.Where(bounded => bounded.Core == core).Select(bounded => $"{bounded.Name}: {bounded.Does}")];

    private static string CoreExit(DesignContext context) =>
        context.Domain.Flows.FirstOrDefault(flow => flow.Critical) is { } flow
            ? $"\"{flow.Name}\" runs from end to end in production, with test data."
            : "The first core operation runs from end to end in production.";

    private static string[] Proof(DesignContext context) =>
    [
        Template.Fill("Load test with an empty cache, then a warm one, at {peak_rps} requests/s", context.Scope),
        "Restore drill into an empty account, timed",
        "The security checklist walked through, each line yes, no or not applicable",
    ];

    private static string[] Launch(DesignContext context) =>
    [
        "A few friendly users, then a tenth, then all",
        Template.Fill("Dashboards for rate, errors, duration and saturation; alerts on the {availability_target} % target", context.Scope),
        "Who is called at night, and what they do first",
    ];

    /// <summary>Lays phases one after the other; shares that do not add up to one are stretched.</summary>
    private sealed class Planner(double weeks)
    {
        private readonly List<(string Id, string Name, double Share, IReadOnlyList<string> Work, string Exit)> _entries = [];

        public IReadOnlyList<Phase> Phases
        {
            get
            {
                var whole = _entries.Sum(entry => entry.Share);
                var phases = new List<Phase>();
                foreach (var entry in _entries)
                {
                    var start = phases.Count == 0 ? 0 : phases[^1].StartWeek + phases[^1].Weeks;
                    var length = Math.Max(0.5, Math.Round(weeks * entry.Share / whole * 2) / 2);
                    phases.Add(new Phase(entry.Id, entry.Name, start, length, phases.Count == 0 ? [] : [phases[^1].Id], entry.Work, entry.Exit));
                }

                return phases;
            }
        }

        public void Add(string id, string name, double share, IReadOnlyList<string> work, string exit) =>
            _entries.Add((id, name, share, work, exit));
    }
}
