using System.Globalization;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>The way to launch: a foundation, tracks side by side as far as there are people, a proof, and the launch.</summary>
/// <remarks>Lengths are work over people: engineer-weeks of <c>Knowledge/planning.yaml</c> ÷ (engineers on it × focus), rounded up to half a week.</remarks>
internal sealed record Roadmap(IReadOnlyList<Phase> Phases, Schedule Schedule)
{
    private const double WeeksPerMonth = 365.0 / 12 / 7;
    private const double WorkdaysPerWeek = 5;

    public static Roadmap Plan(DesignContext context)
    {
        var rates = RoadmapRates.Embedded;
        var core = context.Contexts.Where(bounded => bounded.Core).ToList();
        var engineers = context.Sketch.Brief.Number(FactIds.TeamSize) ?? PlanningRates.Embedded.Engineers;
        var tracks = Tracks(context.Sketch.Brief.Number(FactIds.Teams), engineers, Math.Max(1, core.Count), rates);
        var plan = new TrackPlan(engineers, tracks, rates);

        plan.Together("foundation", "Walking skeleton", rates["foundation"], Foundation(context), $"A commit reaches production by itself within {Number(rates["deploy"])} minutes, and a broken health check rolls it back.");
        foreach (var bounded in core)
        {
            plan.OnTrack($"core-{bounded.Id}", bounded.Name, rates["core-context"], [Does(bounded)], CoreExit(context, bounded));
        }

        Move(plan, context, core);
        foreach (var law in context.Sketch.Brief.Many(FactIds.Compliance).Where(rates.Has))
        {
            var name = LawNames.Of(law);
            plan.OnTrack($"evidence-{law}", $"Evidence for {name}", rates[Effort(context, law, rates)], [$"Walk through what {name} asks, name who answers for each line, and keep the proof where an auditor finds it"], $"Has each line of security.md that {name} asks for a yes or a reason, and a place where the proof is?");
        }

        plan.Divide([.. context.Contexts.Where(bounded => !bounded.Core)], rates["other-context"], (at, share) => plan.OnTrack(
            $"rest-{at}", string.Join(", ", share.Select(bounded => bounded.Name)), rates["other-context"] * share.Count, [.. share.Select(Does)], "Does every operation of these contexts answer as its examples in openapi.yaml say?"));
        plan.Together("proof", "Prove it", rates["proof"], Proof(context), ProofExit(context, rates));
        plan.Watch("launch", "Launch", rates["launch"], Launch(context), Template.Fill($"{Number(rates["launch"])} weeks at {{availability_target}} % or better with real users.", context.Scope));
        return new Roadmap(plan.Phases, Fit.Of(plan, engineers, tracks, context.Sketch.Stated.Number(FactIds.Timeline) * WeeksPerMonth, rates));
    }

    /// <summary>Who stores card numbers answers all of PCI DSS to an assessor; who does not, a short part of it.</summary>
    private static string Effort(DesignContext context, string law, RoadmapRates rates) =>
        context.Sketch.Brief.Choice(FactIds.CardData) == "stored" && rates.Has($"{law}-stored") ? $"{law}-stored" : law;

    /// <summary>As many as there are teams, or as engineers fill; never more than contexts that can be built apart.</summary>
    private static int Tracks(double? teams, double engineers, int core, RoadmapRates rates) =>
        (int)Math.Clamp(Math.Min(teams ?? Math.Floor(engineers / rates["engineers-per-track"]), engineers), 1, core);

    private static void Move(TrackPlan plan, DesignContext context, List<ContextTemplate> core)
    {
        if (context.Sketch.Brief.Choice(FactIds.ExistingSystem) is null or "none")
        {
            return;
        }

        var work = PlanningRates.Embedded.MigrationDaysPerContext / WorkdaysPerWeek * context.Contexts.Count;
        plan.OnTrack(
            "move",
            "Move data and callers off the old system",
            work,
            ["An interface in front of the first module; real calls go to both sides and are compared", "Copy the data, keep both in step, read from the new side, then write there", "One module after the other, as migration.md says, each with its way back"],
            "Do both sides give the same answer to every compared call of a full day, for each module that moved?",
            core.Count > 0 ? [$"core-{core[0].Id}"] : ["foundation"]);
    }

    private static List<string> Foundation(DesignContext context)
    {
        List<string> work = ["Repository, pipeline and two environments from code", "Sign-in, logging, health checks and one alert that wakes somebody"];
        if (context.Sketch.Brief.Choice(FactIds.CardData) is "hosted" or "stored")
        {
            work.Add("The payment page first: the provider's review takes weeks");
        }

        return work;
    }

    private static string Does(ContextTemplate bounded) => $"{bounded.Name}: {bounded.Does}";

    /// <summary>A critical flow that begins in the context proves more than its operations one by one.</summary>
    private static string CoreExit(DesignContext context, ContextTemplate bounded) =>
        context.Domain.Flows.FirstOrDefault(flow => flow.Critical && flow.Steps.Any(step => step.To == $"context:{bounded.Id}")) is { } flow
            ? $"Does \"{flow.Name}\" run through {bounded.Name} in production, with test data?"
            : $"Does every operation of {bounded.Name} answer in production as its example in openapi.yaml says?";

    private static string[] Proof(DesignContext context) =>
    [
        Template.Fill("Load test with an empty cache, then a warm one, at {peak_rps} requests/s", context.Scope),
        "Restore drill into an empty account, timed",
        "The security checklist walked through, each line yes, no or not applicable",
    ];

    private static string ProofExit(DesignContext context, RoadmapRates rates) => Template.Fill(
        $"{{peak_rps}} requests/s for {Number(rates["load"])} minutes at p95 under {{latency_target_ms}} ms and under {Number(rates["errors"])} % errors; a restore drill within {{rto_target_min}} minutes.",
        context.Scope);

    private static string[] Launch(DesignContext context) =>
    [
        "A few friendly users, then a tenth, then all",
        Template.Fill("Dashboards for rate, errors, duration and saturation; alerts on the {availability_target} % target", context.Scope),
        "Who is called at night, and what they do first",
    ];

    private static string Number(double value) => Template.Readable(value, "share");

    /// <summary>Holds the work against the people and the time.</summary>
    private static class Fit
    {
        public static Schedule Of(TrackPlan plan, double engineers, int tracks, double? asked, RoadmapRates rates)
        {
            var weeks = plan.Phases.Max(phase => phase.StartWeek + phase.Weeks);
            double? round = asked is { } there ? Math.Round(there * 10, MidpointRounding.AwayFromZero) / 10 : null;
            double? capacity = round is { } time ? Math.Round(engineers * time * rates["focus"], 1, MidpointRounding.AwayFromZero) : null;
            var warning = round < weeks ? Says(plan.Work, engineers, weeks, round.Value, capacity!.Value, rates["focus"]) : null;
            return new Schedule(engineers, tracks, plan.Work, weeks, round, capacity, warning, rates.All, rates.Taken);
        }

        private static string Says(double work, double engineers, double weeks, double asked, double capacity, double focus) => string.Create(
            CultureInfo.InvariantCulture,
            $"The timeline does not hold. The plan is {Number(work)} engineer-weeks and takes {Number(weeks)} weeks; there are {Number(asked)} weeks, in which {Number(engineers)} {(engineers == 1 ? "engineer does" : "engineers do")} {Number(capacity)} engineer-weeks ({Number(engineers)} × {Number(asked)} × {Number(focus)}). {(work > capacity ? "Leave contexts out of the first launch, or move the date; people added late make it later." : "The work would fit, but not side by side: launch before the last track ends, or move the date.")}");
    }
}
