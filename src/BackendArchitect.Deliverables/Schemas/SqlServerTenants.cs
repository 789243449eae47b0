using System.Text;
using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Schemas.SchemaText;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Row-level security of SQL Server: one predicate, one policy over every table of a tenant.</summary>
internal static class SqlServerTenants
{
    public static void Write(StringBuilder text, Blueprint blueprint, RelationalModel model)
    {
        if (!model.Pooled)
        {
            return;
        }

        var tables = model.Tables.Where(table => table.Tenanted).Select(SqlServerName.Full).ToList();
        if (NeedsIdempotencyKeys(blueprint, model))
        {
            tables.AddRange(model.Tables.Select(table => table.Schema).Distinct().Select(schema => SqlServerName.Full(schema, CompanionTables.IdempotencyTable)));
        }

        text.Append("""
            CREATE SCHEMA security;
            GO
            -- Without a tenant in the session no row is seen and none can be written.
            CREATE FUNCTION security.is_own_tenant(@tenant_id uniqueidentifier)
            RETURNS TABLE WITH SCHEMABINDING AS
            RETURN SELECT 1 AS allowed WHERE @tenant_id = CAST(SESSION_CONTEXT(N'tenant_id') AS uniqueidentifier);
            GO
            CREATE SECURITY POLICY security.tenant_isolation

            """.ReplaceLineEndings("\n"));
        Line(text, string.Join(",\n", tables.SelectMany(table => new[]
        {
            $"    ADD FILTER PREDICATE security.is_own_tenant(tenant_id) ON {table}",
            $"    ADD BLOCK PREDICATE security.is_own_tenant(tenant_id) ON {table}",
        })));
        Line(text, "    WITH (STATE = ON);");
        Line(text, "GO");
    }
}
