using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>Connections between the application and the store, and whether a pooler must stand between them.</summary>
internal static class Connecting
{
    /// <summary>Share of the connections that may be planned; the rest is for migrations, backups and people.</summary>
    public const double Usable = 0.8;

    /// <summary>Connections an instance keeps to the database of each tenant.</summary>
    private const double EachTenant = 2;

    public static void Add(FigureList figures, ChosenStack stack)
    {
        var databases = stack.Chose("tenancy", "silo") && figures.Has("tenant_databases") ? figures["tenant_databases"] : 1;
        var opened = Opened(figures, stack, databases);
        var most = CapacityModel.LimitOf(stack.Store, "max-connections-default", 100, "100, the default of most relational stores");
        figures.Add("max_connections", most.Value, most.Provenance, most.Says, [], most.Table);
        var pooled = opened > most.Value * Usable && most.Value > 1;
        figures.Computed("connection_pooler", pooled ? 1 : 0, "1 when app_connections is more than 0.8 × max_connections", "app_connections", "max_connections");
        Reaching(figures, opened, most.Value, pooled, databases);
    }

    private static double Opened(FigureList figures, ChosenStack stack, double databases)
    {
        if (stack.Chose("hosting", "functions"))
        {
            return figures.Computed("app_connections", figures["app_instances"], "one for each execution at once", "app_instances");
        }

        var pool = Servers.Pool(figures["app_vcpu"]).Value;
        var workers = Servers.Pool(AppTier.WorkerVcpu).Value;
        return databases * EachTenant > pool
            ? figures.Computed(
                "app_connections",
                (figures["app_instances"] + figures["worker_instances"]) * databases * EachTenant,
                $"(app_instances + worker_instances) × tenant_databases × {EachTenant}: a connection cannot be shared between databases",
                "app_instances", "worker_instances", "tenant_databases")
            : figures.Computed(
                "app_connections",
                (pool * (int)figures["app_instances"]) + (workers * (int)figures["worker_instances"]),
                $"app_instances × {pool} (app_vcpu × 2 + 1) + worker_instances × {workers}",
                "app_instances", "app_vcpu", "worker_instances");
    }

    private static void Reaching(FigureList figures, double opened, double most, bool pooled, double databases)
    {
        if (pooled && databases > 1)
        {
            figures.Computed(
                "db_connections",
                Math.Min(Math.Max((figures["db_vcpu"] * 4) + 1, databases), most * Usable),
                "the larger of db_vcpu × 4 + 1 and one for each of tenant_databases behind a pooler in transaction mode, at most 0.8 × max_connections",
                "db_vcpu", "tenant_databases", "max_connections", "connection_pooler");
        }
        else if (pooled)
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
