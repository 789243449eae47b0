using System.Text;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Outbox and idempotency keys for MySQL and MariaDB.</summary>
internal static class MySqlCompanions
{
    public static void Write(StringBuilder text, Blueprint blueprint, RelationalModel model)
    {
        foreach (var schema in model.Tables.Select(table => table.Schema).Distinct())
        {
            if (SchemaText.NeedsOutbox(blueprint, model))
            {
                text.Append(Outbox(schema, model.Pooled, blueprint.Choice("messaging") == "table-queue"));
            }

            if (SchemaText.NeedsIdempotencyKeys(blueprint, model))
            {
                text.Append(IdempotencyKeys(schema, model.Pooled));
            }
        }
    }

    private static string Outbox(string? schema, bool pooled, bool workersReadIt) => $"""
        CREATE TABLE {MySqlName.Full(schema, "outbox")} (
            id bigint NOT NULL AUTO_INCREMENT,
            {(pooled ? "tenant_id binary(16),\n    " : "")}event varchar(200) NOT NULL,
            entity_id binary(16) NOT NULL,
            payload json NOT NULL,
            attempts int NOT NULL DEFAULT 0,
            due_at datetime(6) NOT NULL DEFAULT (utc_timestamp(6)),
            done_at datetime(6),
            created_at datetime(6) NOT NULL DEFAULT (utc_timestamp(6)),
            PRIMARY KEY (id),
            -- rows still to do (done_at is null), oldest first
            KEY outbox_due_idx (done_at, due_at, id)
        ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
          COMMENT='Messages written in the transaction that caused them. {(workersReadIt ? "Workers take" : "A relay takes")} due rows with FOR UPDATE SKIP LOCKED. Receivers expect repeats.';


        """.ReplaceLineEndings("\n");

    private static string IdempotencyKeys(string? schema, bool pooled) => $"""
        CREATE TABLE {MySqlName.Full(schema, CompanionTables.IdempotencyTable)} (
            {(pooled ? "tenant_id binary(16) NOT NULL,\n    " : "")}operation varchar(200) NOT NULL,
            `key` varchar(255) NOT NULL,
            request_hash varbinary(64) NOT NULL,
            status int,
            response json,
            created_at datetime(6) NOT NULL DEFAULT (utc_timestamp(6)),
            PRIMARY KEY ({(pooled ? "tenant_id, " : "")}operation, `key`),
            -- deleting old rows
            KEY idempotency_keys_created_at_idx (created_at)
        ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
          COMMENT='First answer to each Idempotency-Key; the same key with another request_hash is refused. Rows older than a day are deleted.';


        """.ReplaceLineEndings("\n");
}
