using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Keys and indexes for a store that is not relational: there the ways of reading decide the layout.</summary>
public static class KeyDesignPage
{
    public static string Write(Blueprint blueprint)
    {
        var store = blueprint.Choice("primary-store");
        var page = new MarkdownPage().Heading(1, "Key design").Paragraph(Intro(store));
        var pooled = blueprint.Choice("tenancy") == "pool";
        foreach (var entity in blueprint.Entities)
        {
            var tenanted = pooled && entity.PerTenant;
            page.Heading(2, $"{Text(entity.Name)} ({Mono(Plural.Of(entity.Id))})").Paragraph(Words.Sentence(entity.Means));
            if (store == "document" && !Embedding.IsCollection(blueprint, entity))
            {
                page.Paragraph($"Embedded in {Mono(Plural.Of(Embedding.OwnerOf(blueprint, entity)!.Id))}: it is owned, read and written with it, and nothing else names it.");
                continue;
            }

            page.Table(["Pattern", "Key", "Order within the key"], [Single(store, entity, tenanted), .. entity.Access.Select((pattern, at) => Row(store, entity, pattern, at, tenanted))]);
            References(page, entity);
        }

        return page.ToString();
    }

    private static string Intro(string? store) => store switch
    {
        "document" => "One collection an entity, unless its owner alone names it: that one is embedded. What is read together may be embedded only while it is bounded and changes together; everything below is kept apart and found by an index. "
            + "The store keeps no foreign keys: the service that writes a reference checks it.",
        "key-value" => "One table. Every record has a partition key `pk` and a sort key `sk`; each further way of reading is a global secondary index. "
            + "Indexes are filled a moment later, so a read through one may be stale.",
        _ => "One table for each way of reading: the partition key is what is looked up, the clustering key is the order. The same record is written to every table of its entity in one batch.",
    };

    private static string[] Single(string? store, Entity entity, bool tenanted) =>
    [
        "one by id",
        store switch
        {
            "document" => Mono("_id"),
            "key-value" => Mono($"pk = {Tenant(tenanted)}{entity.Id}#<id>"),
            _ => Mono($"{Plural.Of(entity.Id)}: (({(tenanted ? "tenant_id, " : "")}id))"),
        },
        "",
    ];

    private static string[] Row(string? store, Entity entity, AccessPattern pattern, int at, bool tenanted)
    {
        var order = pattern.Order is { } by ? by.TrimStart('-') + (by.StartsWith('-') ? " descending" : " ascending") : "";
        return [Text(pattern.Name), Mono(Key(store, entity, pattern, at, tenanted)), Text(order.Length == 0 ? "id" : $"{order}, then id")];
    }

    private static string Key(string? store, Entity entity, AccessPattern pattern, int at, bool tenanted) => store switch
    {
        "document" => Document(pattern, tenanted),
        "key-value" => $"gsi{at + 1}: pk = {Tenant(tenanted)}{entity.Id}#{string.Join('#', pattern.By.Select(field => $"<{field}>"))}, sk = {(pattern.Order is { } order ? $"<{order.TrimStart('-')}>#" : "")}<id>",
        _ => $"{Plural.Of(entity.Id)}_by_{string.Join("_and_", pattern.By.DefaultIfEmpty("all"))}: (({string.Join(", ", Within(pattern.By, tenanted).DefaultIfEmpty("bucket"))}), {(pattern.Order is { } clustering ? clustering.TrimStart('-') + ", " : "")}id)",
    };

    private static string Document(AccessPattern pattern, bool tenanted)
    {
        var keys = Within(pattern.By, tenanted).Select(field => $"{field}: 1");
        if (pattern.Order is { } order)
        {
            var direction = order.StartsWith('-') ? -1 : 1;
            keys = [.. keys, $"{order.TrimStart('-')}: {direction}", $"_id: {direction}"];
        }

        return $"{{ {string.Join(", ", keys)} }}";
    }

    private static IEnumerable<string> Within(IEnumerable<string> fields, bool tenanted) =>
        tenanted ? fields.Where(field => field != Table.TenantKey).Prepend(Table.TenantKey) : fields;

    private static string Tenant(bool tenanted) => tenanted ? "<tenant_id>#" : "";

    private static void References(MarkdownPage page, Entity entity)
    {
        var references = entity.Fields.Where(field => field.References is not null).ToList();
        page.Bullets(references.Select(field => $"{Mono(field.Name)} names a {Text(field.References!.Replace('_', ' '))}; the service checks that it exists."));
        page.Bullets(entity.Fields.Where(field => field.Unique && field.Name != "id").Select(field => $"{Mono(field.Name)} is unique: reserve it with a conditional write."));
    }
}
