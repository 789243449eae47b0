using System.Text;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Outbox and idempotency keys for SQL Server.</summary>
internal static class SqlServerCompanions
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

    private static string Outbox(string? schema, bool pooled, bool workersReadIt)
    {
        var table = SqlServerName.Full(schema, "outbox");
        return $"""
            -- Messages written in the transaction that caused them. {(workersReadIt ? "Workers take" : "A relay takes")} due rows WITH (UPDLOCK, READPAST, ROWLOCK). Receivers expect repeats.
            CREATE TABLE {table} (
                id bigint IDENTITY NOT NULL CONSTRAINT outbox_pkey PRIMARY KEY CLUSTERED,
                {(pooled ? "tenant_id uniqueidentifier NULL,\n    " : "")}event nvarchar(200) NOT NULL,
                entity_id uniqueidentifier NOT NULL,
                payload nvarchar(max) NOT NULL CONSTRAINT outbox_payload_check CHECK (isjson(payload) = 1),
                attempts int NOT NULL DEFAULT 0,
                due_at datetimeoffset(6) NOT NULL DEFAULT sysutcdatetime(),
                done_at datetimeoffset(6) NULL,
                created_at datetimeoffset(6) NOT NULL DEFAULT sysutcdatetime()
            );
            -- rows still to do, oldest first
            CREATE INDEX outbox_due_at_id_idx ON {table} (due_at, id) WHERE done_at IS NULL;
            GO


            """.ReplaceLineEndings("\n");
    }

    private static string IdempotencyKeys(string? schema, bool pooled)
    {
        var table = SqlServerName.Full(schema, CompanionTables.IdempotencyTable);
        return $"""
            -- First answer to each Idempotency-Key; the same key with another request_hash is refused. Rows older than a day are deleted.
            CREATE TABLE {table} (
                {(pooled ? "tenant_id uniqueidentifier NOT NULL,\n    " : "")}operation varchar(100) NOT NULL,
                [key] nvarchar(255) NOT NULL,
                request_hash varbinary(64) NOT NULL,
                status int NULL,
                response nvarchar(max) NULL CONSTRAINT idempotency_keys_response_check CHECK (isjson(response) = 1),
                created_at datetimeoffset(6) NOT NULL DEFAULT sysutcdatetime(),
                CONSTRAINT idempotency_keys_pkey PRIMARY KEY CLUSTERED ({(pooled ? "tenant_id, " : "")}operation, [key])
            );
            -- deleting old rows
            CREATE INDEX idempotency_keys_created_at_idx ON {table} (created_at);
            GO


            """.ReplaceLineEndings("\n");
    }
}
