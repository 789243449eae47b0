using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>Connections between the application and the store, and whether a pooler must stand between them.</summary>
internal static class Connecting
{
    /// <summary>Share of the connections that may be planned; the rest is for migrations, backups and people.</summary>
    public const double Usable = 0.8;

    public static void Add(FigureList figures, ChosenStack stack)
    {
        var pool = Servers.Pool(figures["app_vcpu"]);
        var workers = Servers.Pool(AppTier.WorkerVcpu);
        var opened = stack.Chose("hosting", "functions")
            ? figures.Computed("app_connections", figures["app_instances"], "one for each execution at once", "app_instances")
            : figures.Computed(
                "app_connections",
                (pool * (int)figures["app_instances"]).Value + (workers * (int)figures["worker_instances"]).Value,
                $"app_instances × {pool.Value} (app_vcpu × 2 + 1) + worker_instances × {workers.Value}",
                "app_instances", "app_vcpu", "worker_instances");

        var most = CapacityModel.LimitOf(stack.Store, "max-connections-default", 100, "100, the default of most relational stores");
        figures.Add("max_connections", most.Value, most.Provenance, most.Says, [], most.Table);
        var pooled = opened > most.Value * Usable && most.Value > 1;
        figures.Computed("connection_pooler", pooled ? 1 : 0, "1 when app_connections is more than 0.8 × max_connections", "app_connections", "max_connections");
        Reaching(figures, opened, most.Value, pooled);
    }

    private static void Reaching(FigureList figures, double opened, double most, bool pooled)
    {
        if (pooled)
        {
            figures.Computed(
                "db_connections",
                Math.Min((figures["db_vcpu"] * 4) + 1, most * Usable),
                "db_vcpu × 4 + 1 behind a pooler in transaction mode, at most 0.8 × max_connections",
                "db_vcpu", "max_connections", "connection_pooler");
        }
        else
        {
            figures.Computed("db_connections", Math.Min(opened, most), "app_connections, without a pooler", "app_connections");
        }
    }
}
