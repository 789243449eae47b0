using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>Application and worker instances.</summary>
internal static class AppTier
{
    public const double WorkerVcpu = 0.5;

    private const double PlanRps = 100;
    private const double InternalCalls = 1.3;
    private const double CallsAcross = 1.1;
    private const double Nothing = 1e-9;

    /// <summary>Idle connections one GB of memory holds: 20 to 60 kB each, and room for bursts.</summary>
    private const double ConnectionsPerGigabyte = 10_000;

    /// <summary>A background job is planned as the work of two requests.</summary>
    private const double RequestsPerJob = 2;

    /// <summary>An event taken from a stream in a batch of a hundred is a twentieth of a request.</summary>
    private const double RequestsPerStreamed = 0.05;

    public static void Add(FigureList figures, ChosenStack stack)
    {
        var plan = CapacityModel.LimitOf(stack.Framework, "rps-per-vcpu", PlanRps, "100 requests/s a vCPU, our default for an unknown framework");
        figures.Add("plan_rps_per_vcpu", plan.Value, plan.Provenance, plan.Says, [], plan.Table);
        Services(figures, stack);
        Size(figures, stack);
        figures.Computed("app_instances", Instances(figures, stack, figures["origin_rps"]), Formula(figures, stack), Parents(stack));
        figures.Computed(
            "worker_instances",
            Workers(figures, stack, figures["peak_jobs_per_second"]),
            $"ceil(peak_jobs_per_second × {(StoreTier.IsStreamed(figures, stack) ? "0.05, taken in batches," : "2")} requests of work × 1.5 ÷ (plan_rps_per_vcpu × 0.5 vCPU)); a spare where the target is 99.9 % or more",
            "peak_jobs_per_second", "plan_rps_per_vcpu", "availability_target");
    }

    /// <summary>Instances that carry a rate of requests at the application.</summary>
    public static double Instances(FigureList figures, ChosenStack stack, double rate)
    {
        if (stack.Chose("hosting", "functions"))
        {
            return Math.Max(1, Math.Ceiling(rate * figures["response_time_s"] * Servers.Headroom));
        }

        if (stack.Chose("hosting", "single-server"))
        {
            return 1;
        }

        var target = new Availability(figures["availability_target"]);
        var planned = new RequestsPerSecond(figures["plan_rps_per_vcpu"]);
        var calls = rate + (figures["ingest_rps"] * Math.Min(1, rate / Math.Max(figures["origin_rps"], Nothing)));
        var needed = Servers.Instances(new RequestsPerSecond(calls * figures["internal_calls"]), planned, figures["app_vcpu"], target);
        var least = target.Percent >= Servers.RedundantFrom ? 2 : 1;
        var own = Math.Max(needed, figures["services"] * least);
        return HoldsApart(stack) ? own + figures["connection_nodes"] : Math.Max(own, figures["connection_nodes"]);
    }

    /// <summary>Whether open connections are held by a program of their own, which then stands beside the application.</summary>
    public static bool HoldsApart(ChosenStack stack) => stack.Chose("real-time", "own-websocket", "server-sent-events");

    /// <summary>Workers that carry a rate of jobs; none where jobs run inside the application.</summary>
    public static double Workers(FigureList figures, ChosenStack stack, double rate)
    {
        if (stack.Choice("messaging") is null or "none")
        {
            return 0;
        }

        var perJob = StoreTier.IsStreamed(figures, stack) ? RequestsPerStreamed : RequestsPerJob;
        var needed = Math.Ceiling(rate * perJob * Servers.Headroom / (figures["plan_rps_per_vcpu"] * WorkerVcpu));
        return Math.Max(1, needed) + (figures["availability_target"] >= Servers.RedundantFrom ? 1 : 0);
    }

    private static void Services(FigureList figures, ChosenStack stack)
    {
        var split = stack.Chose("architecture-style", "microservices", "event-driven", "serverless");
        if (split)
        {
            figures.Computed("services", figures["contexts"], "one for each bounded context", "contexts");
        }
        else if (stack.Chose("architecture-style", "hybrid"))
        {
            figures.Computed("services", Math.Min(2, figures["contexts"]), "the core, and the one part that runs apart", "contexts");
        }
        else
        {
            figures.Computed("services", 1, "one deployable application");
        }

        if (stack.Chose("architecture-style", "microservices", "event-driven"))
        {
            figures.Assumed("internal_calls", InternalCalls, "calls between services add about a third of the work, our default");
        }
        else if (stack.Chose("architecture-style", "hybrid"))
        {
            figures.Assumed("internal_calls", CallsAcross, "calls between the core and what runs apart add about a tenth of the work, our default");
        }
        else
        {
            figures.Computed("internal_calls", 1, "no calls over the network inside the application");
        }
    }

    private static void Size(FigureList figures, ChosenStack stack)
    {
        var standard = CapacityModel.LimitOf(stack.Hosting, "vcpu-per-instance", 1, "1 vCPU an instance, our default");
        var needed = (figures["origin_rps"] + figures["ingest_rps"]) * figures["internal_calls"] * Servers.Headroom / figures["plan_rps_per_vcpu"];
        var vcpu = stack.Chose("hosting", "single-server")
            ? Servers.Size(Math.Max(standard.Value, needed), 64)
            : stack.Chose("hosting", "functions") ? standard.Value : Math.Max(standard.Value, needed > 160 ? 4 : needed > 40 ? 2 : 1);
        figures.Add(
            "app_vcpu",
            vcpu,
            vcpu.Equals(standard.Value) ? standard.Provenance : Provenance.Computed,
            vcpu.Equals(standard.Value) ? standard.Says : FormattableString.Invariant($"a larger size, because {Math.Round(needed, 1)} vCPU are needed: (origin_rps + ingest_rps) × internal_calls × 1.5 ÷ plan_rps_per_vcpu"),
            vcpu.Equals(standard.Value) ? [] : ["origin_rps", "ingest_rps", "internal_calls", "plan_rps_per_vcpu"],
            standard.Table);
        var memory = CapacityModel.LimitOf(stack.Framework, "memory-per-instance-gb", 1, "1 GB an instance, our default");
        figures.Computed(
            "app_memory_gb",
            memory.Value * Math.Max(1, vcpu / 2),
            FormattableString.Invariant($"{memory.Value} GB for up to 2 vCPU, in proportion above. {memory.Says}"),
            "app_vcpu");
        Held(figures, stack);
    }

    /// <summary>Connections held open fill memory, not processors. Functions hold none: a gateway does. A service that is paid for it holds them itself.</summary>
    private static void Held(FigureList figures, ChosenStack stack)
    {
        var open = stack.Chose("hosting", "functions") || stack.Chose("real-time", "managed-realtime") ? 0 : figures["open_connections"];
        figures.Computed(
            "connection_nodes",
            open > 0 ? Math.Ceiling(open / (ConnectionsPerGigabyte * figures["app_memory_gb"])) + 1 : 0,
            open > 0 ? FormattableString.Invariant($"ceil(open_connections ÷ ({ConnectionsPerGigabyte:#,0} a GB × app_memory_gb)) + 1") : "nothing is held open",
            open > 0 ? ["open_connections", "app_memory_gb"] : []);
    }

    private static string Formula(FigureList figures, ChosenStack stack) => stack.Choice("hosting") switch
    {
        "functions" => "ceil(origin_rps × response_time_s × 1.5) executions at once",
        "single-server" => "one machine, sized by app_vcpu",
        _ => "ceil((origin_rps + ingest_rps) × internal_calls × 1.5 ÷ (plan_rps_per_vcpu × app_vcpu)) + 1"
            + (figures["availability_target"] >= Servers.RedundantFrom ? ", at least 2 for each service" : ", at least 1 for each service")
            + (HoldsApart(stack) ? "; + connection_nodes, which stand apart" : " and connection_nodes"),
    };

    private static string[] Parents(ChosenStack stack) => stack.Choice("hosting") switch
    {
        "functions" => ["origin_rps", "response_time_s"],
        "single-server" => ["app_vcpu"],
        _ => ["origin_rps", "ingest_rps", "internal_calls", "plan_rps_per_vcpu", "app_vcpu", "services", "connection_nodes", "availability_target"],
    };
}
