using System.Collections.Frozen;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>What sort of part a name names, by its last word: an "orders DB" is a store, a "database service" is a service.</summary>
public static class PartWords
{
    private static readonly FrozenDictionary<string, PartKind> Nouns = Table(
        (PartKind.Store, "db dbs database databases datastore rdbms sql postgres postgresql mysql mariadb mongodb mongo dynamodb cassandra scylladb cockroachdb sqlite oracle mssql rds aurora firestore spanner bigquery snowflake redshift clickhouse timescaledb influxdb neo4j couchdb couchbase cosmosdb warehouse"),
        (PartKind.Cache, "cache redis memcached valkey elasticache dragonfly"),
        (PartKind.Queue, "queue queues topic kafka rabbitmq sqs sns pubsub nats kinesis eventbridge activemq broker redpanda pulsar msk"),
        (PartKind.Search, "elasticsearch opensearch solr meilisearch typesense algolia"),
        (PartKind.Files, "s3 bucket buckets minio gcs blobstore"),
        (PartKind.Client, "browser spa ios android frontend"),
        (PartKind.Person, "user users customer customers client-user shopper visitor admin administrator operator merchant patient buyer seller driver developer"),
        (PartKind.Edge, "gateway cdn nginx ingress proxy waf cloudfront cloudflare traefik haproxy envoy alb elb nlb loadbalancer balancer kong pooler pgbouncer rds-proxy"),
        (PartKind.Service, "service services microservice svc api apis backend bff server monolith lambda"),
        (PartKind.Worker, "worker workers consumer consumers cron scheduler cronjob"),
        (PartKind.External, "stripe paypal twilio sendgrid mailgun auth0 okta adyen braintree"),
        (PartKind.Observability, "prometheus grafana datadog jaeger sentry loki cloudwatch kibana"));

    private static readonly FrozenDictionary<string, PartKind> Pairs = Table(
        (PartKind.Store, "data_store data_warehouse cosmos_db sql_server read_replica"),
        (PartKind.Queue, "message_bus event_bus service_bus event_hub event_hubs pub_sub event_stream message_broker event_broker dead-letter_queue"),
        (PartKind.Files, "object_storage blob_storage object_store file_storage cloud_storage file_store"),
        (PartKind.Client, "mobile_app web_client web_browser single-page_app single-page_application single_page mobile_client ios_app android_app mobile_application front_end react_app angular_app vue_app"),
        (PartKind.Edge, "load_balancer reverse_proxy api_gateway ingress_controller"),
        (PartKind.Person, "end_user end_users"),
        (PartKind.Store, "azure_sql cloud_sql"));

    /// <summary>Words after the noun that change nothing.</summary>
    private static readonly FrozenSet<string> Tails = "cluster primary replica instance node master standby leader read-replica replicas primaries table tables schema".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Verbs = ("write writes read reads save saves store stores query queries check checks update updates insert inserts fetch fetches get gets load loads send sends publish publishes consume consumes "
        + "call calls validate validates create creates delete deletes return returns receive receives process processes persist persists push pull lookup look connect is has if run start stop begin end use uses add remove set select parse "
        + "apply verify authenticate authorize open close wait retry handle generate compute build deploy test click enter submit show display notify log record render execute find search filter sort merge split assign register login").Split(' ').ToFrozenSet();

    /// <returns>Null when its words do not tell.</returns>
    public static PartKind? Of(string label, string technology = "")
    {
        if (IsAction(label))
        {
            return null;
        }

        foreach (var segment in label.Split((char[])['\n', '(', '[', ')', ']', ':', ',', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(3))
        {
            if (Noun(Words(segment)) is { } kind)
            {
                return kind;
            }
        }

        return Noun(Words(technology)) is PartKind.Store or PartKind.Cache or PartKind.Queue or PartKind.Search ? Noun(Words(technology)) : null;
    }

    /// <summary>Whether a label tells something to do: "Write to DB".</summary>
    public static bool IsAction(string label)
    {
        var words = Words(label.Split('\n')[0]);
        return label.Contains('?', StringComparison.Ordinal) || words.Length > 7 || (words.Length > 1 && Verbs.Contains(words[0]));
    }

    public static string[] Words(string text)
    {
        // Long texts are prose, and prose names no part.
        var head = text.Length > 200 ? text[..200] : text;
        var spaced = string.Concat(head.Select((character, at) => char.IsUpper(character) && at > 0 && char.IsLower(head[at - 1]) && at + 1 < head.Length && char.IsLower(head[at + 1]) ? $" {character}" : character.ToString()));
        return [.. spaced.ToLowerInvariant().Split((char[])[' ', '_', '\t', '\n', '&', '+', '.', ';', '"', '\''], StringSplitOptions.RemoveEmptyEntries).SelectMany(Parted)];
    }

    private static PartKind? Noun(string[] words)
    {
        words = [.. words.Where(word => !double.TryParse(word, out _))];
        while (words.Length > 1 && Tails.Contains(words[^1]))
        {
            words = words[..^1];
        }

        if (words.Length == 0 || words.Length > 6)
        {
            return null;
        }

        return words.Length > 1 && Pairs.TryGetValue($"{words[^2]}_{words[^1]}", out var pair) ? pair : Nouns.TryGetValue(words[^1], out var noun) ? noun : null;
    }

    // "orders-db" is two words, "single-page" one.
    private static IEnumerable<string> Parted(string word) => word is "single-page" or "dead-letter" or "read-replica" ? [word] : word.Split('-', StringSplitOptions.RemoveEmptyEntries);

    private static FrozenDictionary<string, PartKind> Table(params (PartKind Kind, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' '), (row, word) => (word, row.Kind)).ToFrozenDictionary(pair => pair.word, pair => pair.Kind, StringComparer.Ordinal);
}
