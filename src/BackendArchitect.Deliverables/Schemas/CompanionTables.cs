namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Tables the design needs beside its entities: messages to send, and answers to repeat.</summary>
internal static class CompanionTables
{
    public const string IdempotencyTable = "idempotency_keys";

    public static string Full(string? schema, string table) => schema is null ? table : $"{SqlName.Quote(schema)}.{table}";

    /// <summary>Written in the transaction of the change itself, so that a message is sent if and only if the change happened.</summary>
    public static string Outbox(string? schema, bool pooled, bool workersReadIt)
    {
        var table = Full(schema, "outbox");
        var reader = workersReadIt
            ? "Workers take due rows with FOR UPDATE SKIP LOCKED."
            : "A relay takes due rows with FOR UPDATE SKIP LOCKED and hands them to the broker.";
        return $"""
            CREATE TABLE {table} (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                {(pooled ? "tenant_id uuid,\n    " : "")}event text NOT NULL CONSTRAINT outbox_event_check CHECK (char_length(event) <= 200),
                entity_id uuid NOT NULL,
                payload jsonb NOT NULL,
                attempts integer NOT NULL DEFAULT 0,
                due_at timestamptz NOT NULL DEFAULT now(),
                done_at timestamptz,
                created_at timestamptz NOT NULL DEFAULT now()
            );
            COMMENT ON TABLE {table} IS 'Messages written in the transaction that caused them. {reader} Receivers expect repeats.';
            -- rows still to do, oldest first
            CREATE INDEX outbox_due_at_id_idx ON {table} (due_at, id) WHERE done_at IS NULL;

            """.ReplaceLineEndings("\n");
    }

    /// <summary>Keeps the first answer to a request that may come twice.</summary>
    public static string IdempotencyKeys(string? schema, bool pooled)
    {
        var table = Full(schema, IdempotencyTable);
        return $"""
            CREATE TABLE {table} (
                {(pooled ? "tenant_id uuid NOT NULL,\n    " : "")}operation text NOT NULL CONSTRAINT idempotency_keys_operation_check CHECK (char_length(operation) <= 200),
                key text NOT NULL CONSTRAINT idempotency_keys_key_check CHECK (char_length(key) <= 255),
                request_hash bytea NOT NULL,
                status integer,
                response jsonb,
                created_at timestamptz NOT NULL DEFAULT now(),
                PRIMARY KEY ({(pooled ? "tenant_id, " : "")}operation, key)
            );
            COMMENT ON TABLE {table} IS 'First answer to each Idempotency-Key; the same key with another request_hash is refused. Rows older than a day are deleted.';
            -- deleting old rows
            CREATE INDEX idempotency_keys_created_at_idx ON {table} (created_at);
            """.ReplaceLineEndings("\n");
    }
}
