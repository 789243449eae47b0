using System.Collections.Frozen;

namespace BackendArchitect.Engine.Graphs;

/// <summary>What can be said of a system besides its parts and links. What nobody said raises no flag.</summary>
public static class TraitCatalogue
{
    public static readonly IReadOnlyList<TraitDefinition> All =
    [
        new("has_logs", "Logs in one place"),
        new("has_metrics", "Metrics of rate, errors and duration"),
        new("has_tracing", "Traces of a request across services"),
        new("has_alerts", "Alerts that wake somebody"),
        new("has_health_checks", "Health checks that take a sick copy out"),
        new("has_dead_letters", "A dead-letter queue"),
        new("has_retry_limit", "A limit to the number of tries"),
        new("acknowledges_early", "Messages are acknowledged before the work is done"),
        new("dual_writes", "One request writes the database and publishes or indexes elsewhere"),
        new("has_outbox", "An outbox or change data capture"),
        new("moves_money", "Payments, refunds or balances"),
        new("has_idempotency_keys", "Idempotency keys on what moves money"),
        new("deduplicates_webhooks", "Webhooks are checked against those already processed"),
        new("money_as_float", "Amounts of money as floating-point numbers"),
        new("queries_in_loops", "A query for each row of a list"),
        new("unbounded_lists", "Lists without a limit"),
        new("deep_offsets", "Pages by offset over large tables"),
        new("has_token_revocation", "Access tokens can be taken back or live an hour at most"),
        new("secrets_in_code", "Passwords or keys in code, images or configuration in the repository"),
        new("has_authentication", "Callers are authenticated"),
        new("has_authorisation", "Each object is checked against its caller"),
        new("has_encryption", "Encryption in transit and at rest"),
        new("has_audit_log", "An audit log"),
        new("security_later", "Security is planned for later"),
        new("has_backups", "Backups"),
        new("backups_restored", "A backup was restored within the last quarter"),
        new("rewrites_at_once", "Everything is rewritten and replaced at once"),
        new("releases_together", "Services are released together"),
        new("scales_writes_by_copies", "More database copies are meant to carry more writes or connections"),
        new("cache_is_record", "A cache is the only place some data lives"),
        new("cache_is_durable", "That cache writes to disk and has a replica"),
        new("has_timeouts", "Every call over the network has a timeout"),
        new("retries_with_backoff", "Retries wait longer each time, with jitter"),
        new("personal_data_in_logs", "Personal data or secrets in logs or addresses"),
        new("mutable_images", "Images without a fixed tag or digest"),
        new("has_expand_contract", "Schema changes in steps that both releases can run with"),
        new("releases_without_downtime", "Releases without downtime are wanted"),
    ];

    private static readonly FrozenSet<string> Ids = All.Select(trait => trait.Id).ToFrozenSet(StringComparer.Ordinal);

    public static bool Knows(string id) => Ids.Contains(id);
}
