using System.Text;
using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Schemas.SchemaText;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>What stands between tenants where the store has no policies for rows: a view a table, which shows and takes the rows of one tenant.</summary>
internal static class MySqlTenants
{
    public static void Write(StringBuilder text, Blueprint blueprint, RelationalModel model)
    {
        if (!model.Pooled)
        {
            return;
        }

        Line(text, "-- The tenant of this session. A view may not name a variable, a function may.");
        foreach (var group in model.Tables.Where(table => table.Tenanted).GroupBy(table => table.Schema))
        {
            var function = MySqlName.Full(group.Key, "current_tenant");
            Line(text, $"CREATE FUNCTION {function}() RETURNS binary(16) DETERMINISTIC NO SQL RETURN @app_tenant_id;");
            var names = group.Select(table => table.Name).Concat(NeedsIdempotencyKeys(blueprint, model) ? [CompanionTables.IdempotencyTable] : []);
            foreach (var name in names)
            {
                var view = MySqlName.Full(group.Key, SqlName.Join("my", name));
                Line(text, $"CREATE VIEW {view} AS SELECT * FROM {MySqlName.Full(group.Key, name)} WHERE {Schemas.Table.TenantKey} = {function}() WITH CHECK OPTION;");
            }

            Line(text);
        }
    }
}
