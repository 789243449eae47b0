using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Schemas;

/// <summary>What the access patterns of a design ask of its indexes.</summary>
internal static class IndexNeeds
{
    public static IEnumerable<IndexNeed> Of(Blueprint blueprint)
    {
        var model = RelationalModel.Of(blueprint);
        foreach (var entity in blueprint.Entities)
        {
            if (model.Find(entity.Id) is not { } table)
            {
                continue; // kept in a cache, a search index or files
            }

            foreach (var pattern in entity.Access)
            {
                var equal = pattern.By.Select(name => ColumnOf(entity, name)).OfType<string>().ToHashSet();
                if (table.Tenanted)
                {
                    equal.Add("tenant_id");
                }

                var order = pattern.Order is { } by && ColumnOf(entity, by.TrimStart('-')) is { } column && !equal.Contains(column) ? column + (by.StartsWith('-') ? " DESC" : "") : null;
                if (pattern.By.Count > 0 || pattern.Order is not null)
                {
                    yield return new IndexNeed(table.Name, equal, order);
                }
            }
        }
    }

    private static string? ColumnOf(Entity entity, string field) => field is "id" or "created_at" or "updated_at" or "tenant_id" ? field
        : entity.Fields.FirstOrDefault(known => known.Name == field) is { } known ? Columns.NameOf(known) : null;
}
