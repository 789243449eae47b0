using System.Collections.Frozen;

namespace BackendArchitect.Engine.Sizing;

/// <summary>All figures a design can have, with name and unit. Load figures exist before any decision, capacity figures after them.</summary>
/// <remarks>Those about daily people and business transactions exist only where the load was derived from them.</remarks>
public static class FigureCatalogue
{
    public static readonly IReadOnlyList<FigureDefinition> Load =
    [
        new("think_time_s", "Pause between two requests of one person", "s"),
        new("response_time_s", "Response time planned with", "s"),
        new("requests_per_user_day", "Requests of one active person in a day", "requests/person/day"),
        new("reads_per_write", "Reads for each write", "reads/write"),
        new("writes_per_transaction", "Writes around one business transaction", "writes/transaction"),
        new("peak_factor", "Peak over average", "×"),
        new("peak_day_factor", "Busiest day over ordinary day", "×"),
        new("peak_minutes", "How long a peak lasts", "min"),
        new("quiet_share", "Load between the peaks, as a share of the peak", "share"),
        new("peak_days_month", "Busiest days in a busy month", "days/month"),
        new("daily_active_share", "Share of known people active in a day", "share"),
        new("daily_users_per_tenant", "People active in a day in one tenant", "people/day"),
        new("tenant_databases", "Databases where each tenant has its own", "databases"),
        new("daily_users_planned", "People active in a day, planned with", "people/day"),
        new("cacheable_share", "Share of reads a cache can answer", "share"),
        new("response_kb", "Average answer", "kB"),
        new("bytes_per_write", "Stored by one write", "bytes"),
        new("jobs_per_write", "Background jobs of one write", "jobs/write"),
        new("peak_rps", "Peak load", "requests/s"),
        new("events_per_call", "Events in one call of those who send them", "events/call"),
        new("event_rps", "Calls that bring events, among those at the peak", "requests/s"),
        new("event_log_share", "Calls of programs that are logged", "share"),
        new("ingest_rps", "Calls that bring events, beside those of people", "requests/s"),
        new("open_connections", "Connections held open for live updates", "connections"),
        new("heard_by", "Open screens that a write reaches at once", "screens"),
        new("pushed_messages_month", "Live messages a month, sent and heard", "messages/month"),
        new("connection_minutes_month", "Minutes of open connections a month", "minutes/month"),
        new("come_on_a_day", "Share of the people of a month who come on a day", "share"),
        new("signed_in_share", "Share of the people of a month who sign in", "share"),
        new("people_signed_in_month", "People who sign in within a month", "people/month"),
        new("average_rps", "Average load", "requests/s"),
        new("duty_cycle", "Average over peak", "share"),
        new("peak_reads_per_second", "Reads at the peak", "reads/s"),
        new("peak_writes_per_second", "Writes at the peak", "writes/s"),
        new("peak_jobs_per_second", "Background jobs at the peak", "jobs/s"),
        new("in_flight", "Requests in progress at the peak", "requests"),
        new("requests_per_month", "Requests in a month", "requests/month"),
        new("stored_gb", "Data today", "GB"),
        new("stored_gb_two_years", "Data in two years", "GB"),
        new("growth_two_years", "Growth in two years", "×"),
        new("peak_rps_two_years", "Peak load in two years", "requests/s"),
        new("file_kb_per_write", "Files that come with one write", "kB"),
        new("library_gb", "Files that are there from the start", "GB"),
        new("files_gb", "Files after a year", "GB"),
        new("egress_gb_month", "Traffic out", "GB/month"),
        new("media_mbit_s", "What one person receives while something plays", "Mbit/s"),
        new("playing", "People in front of something that plays, on average", "people"),
        new("media_gb_month", "What players receive", "GB/month"),
        new("log_gb_month", "Logs", "GB/month"),
        new("contexts", "Bounded contexts", "contexts"),
        new("latency_target_ms", "Latency target, 95th percentile", "ms"),
        new("availability_target", "Availability target", "%"),
        new("rto_target_min", "Recovery time target", "min"),
        new("rpo_target_min", "Recovery point target", "min"),
    ];

    public static readonly IReadOnlyList<FigureDefinition> Capacity =
    [
        new("plan_rps_per_vcpu", "Requests one vCPU is planned to carry", "requests/s/vCPU"),
        new("app_vcpu", "vCPU of one application instance", "vCPU"),
        new("app_memory_gb", "Memory of one application instance", "GB"),
        new("internal_calls", "Work of one request including calls between services", "×"),
        new("app_instances", "Application instances", "instances"),
        new("worker_instances", "Worker instances", "instances"),
        new("services", "Deployable services", "services"),
        new("db_vcpu", "vCPU of one database node", "vCPU"),
        new("db_memory_gb", "Memory of one database node", "GB"),
        new("db_replicas", "Database standby and read replicas", "nodes"),
        new("db_storage_gb", "Database storage of one node", "GB"),
        new("app_connections", "Database connections the application opens", "connections"),
        new("connection_pooler", "Whether a connection pooler stands before the database, 1 or 0", ""),
        new("db_connections", "Connections that reach the database", "connections"),
        new("max_connections", "Database connections one node accepts", "connections"),
        new("cache_gb", "Cache memory", "GB"),
        new("cache_nodes", "Cache nodes", "nodes"),
        new("edge_hit_share", "Share of requests the edge answers", "share"),
        new("cache_hit_share", "Share of origin reads the cache answers", "share"),
        new("origin_rps", "Requests that reach the application", "requests/s"),
        new("store_reads_per_second", "Reads that reach the store", "reads/s"),
        new("store_writes_per_second", "Writes that reach the store", "writes/s"),
        new("connection_nodes", "Instances that the open connections need", "instances"),
        new("queue_consumers", "Consumers that take messages", "consumers"),
        new("queue_partitions", "Partitions or queues side by side", "partitions"),
        new("identity_nodes", "Nodes of our own identity server", "nodes"),
        new("broker_nodes", "Broker nodes", "nodes"),
        new("analytics_points_per_second", "Points that reach the store for measurements", "points/s"),
        new("analytics_storage_gb", "Storage of measurements", "GB"),
        new("analytics_vcpu", "vCPU of one node for measurements", "vCPU"),
        new("analytics_nodes", "Nodes for measurements", "nodes"),
        new("search_nodes", "Search nodes", "nodes"),
        new("queue_messages_month", "Messages", "messages/month"),
        new("edge_requests_month", "Requests at the edge", "requests/month"),
        new("origin_requests_month", "Requests at the application", "requests/month"),
        new("function_gb_seconds_month", "Function memory-time", "GB-s/month"),
        new("self_run_availability", "Availability of one machine run by the team", "%"),
        new("failovers_year", "Switches to a stand-in in a year", "1/year"),
        new("recovery_time_min", "Time to be back when a region is gone", "min"),
        new("recovery_point_min", "Data lost when a region is gone", "min"),
        new("serving_regions", "Regions that serve, or can within minutes", "regions"),
        new("edge_gb_month", "Traffic out from the edge", "GB/month"),
        new("edge_bypass", "Whether clients can reach the application without the edge, 1 or 0", ""),
        new("edge_switch_min", "Time to send clients past the edge", "min"),
        new("availability_one_region", "Availability of one region", "%"),
        new("availability_expected", "Availability to expect", "%"),
        new("monthly_cost_high", "Infrastructure in the busiest month", "USD/month"),
        new("monthly_cost_low", "Infrastructure in an ordinary month", "USD/month"),
        new("operations_days", "Engineer-days to run it", "days/month"),
    ];

    /// <summary>What the shape of the parts says, after composition.</summary>
    public static readonly IReadOnlyList<FigureDefinition> Shape =
    [
        new("sync_depth", "Services that wait for each other in a line", "services"),
        new("sync_chain_ms", "Time of the longest line of services, 95th percentile", "ms"),
        new("proprietary_services", "Core services that one vendor alone has", "services"),
        new("sync_fan_out", "Services one service waits for", "services"),
        new("sync_cycles", "Circles of services that wait for each other", "circles"),
        new("single_points", "Single points of failure", "parts"),
        new("single_zone_stores", "Stores in one zone", "stores"),
        new("shared_stores", "Stores several services write to", "stores"),
        new("largest_blast", "Own parts that stop with one part", "parts"),
        new("services_per_engineer", "Services for each engineer", "services/person"),
    ];

    /// <summary>Counts over the parts, flows and operations of a design; known last, they decide about patterns.</summary>
    public static readonly IReadOnlyList<FigureDefinition> Model =
    [
        new("outside_systems", "Systems outside that are called", "systems"),
        new("callback_sources", "Systems outside that report back", "systems"),
        new("list_operations", "Operations that answer with a list", "operations"),
        new("write_operations", "Operations that change something", "operations"),
        new("repeatable_operations", "Operations that must not happen twice", "operations"),
        new("published_events", "Kinds of event other parts may hear of", "events"),
        new("roles", "Kinds of person or program with rights of their own", "roles"),
        new("personal_fields", "Fields about a person", "fields"),
        new("sensitive_fields", "Fields about health, cards or secrets", "fields"),
    ];

    private static readonly FrozenDictionary<string, FigureDefinition> ById =
        Load.Concat(Capacity).Concat(Shape).Concat(Model).ToFrozenDictionary(definition => definition.Id, StringComparer.Ordinal);

    public static bool Knows(string id) => ById.ContainsKey(id);

    /// <exception cref="KeyNotFoundException">The id is not a known figure.</exception>
    public static FigureDefinition Find(string id) => ById.TryGetValue(id, out var found)
        ? found
        : throw new KeyNotFoundException($"'{id}' is not a known figure. Add it to FigureCatalogue, or correct the name.");
}
