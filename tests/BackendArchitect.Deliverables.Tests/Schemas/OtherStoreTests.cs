using System.Text.Json;
using System.Text.RegularExpressions;
using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Deliverables.Tests.Samples;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Deliverables.Tests.Schemas;

public sealed partial class OtherStoreTests
{
    // What mongosh would hand to the server, written down instead; a validator and an index must be what the server's rules allow.
    private const string Recorder = """
        const made = [];
        const check = (schema, at) => {
          if (schema.bsonType === "object") for (const name of schema.required ?? []) if (!(name in schema.properties)) throw new Error(at + ": requires the unknown " + name);
          if (schema.required && schema.required.length === 0) throw new Error(at + ": required must not be empty");
          for (const [name, inner] of Object.entries(schema.properties ?? {})) check(inner, at + "." + name);
          if (schema.items) check(schema.items, at + "[]");
          if (schema.pattern) new RegExp(schema.pattern);
        };
        const db = {
          createCollection: (name, options) => { if (made.some(c => c.name === name)) throw new Error(name + " twice"); check(options.validator.$jsonSchema, name); made.push({ name, properties: Object.keys(options.validator.$jsonSchema.properties), indexes: [["_id"]] }); },
          getCollection: name => ({ createIndex: keys => {
            const found = made.find(c => c.name === name); const own = Object.keys(keys);
            if (own.length === 0) throw new Error(name + ": an index of nothing");
            for (const key of own) if (!found.properties.includes(key)) throw new Error(name + ": indexes the unknown " + key);
            found.indexes.push(own); } }) };
        """;

    private static readonly string[] Tenancies = ["single", "pool"];

    private static IEnumerable<(string Name, Blueprint Blueprint)> Designs(string option, string technology) => GoldenBriefs.Each.SelectMany(golden =>
        Tenancies.Select(tenancy => ($"{golden} {tenancy}", GoldenBriefs.Design(golden).On(option, technology).With("tenancy", tenancy))));

    [NeedsFact("node")]
    public async Task D6_Validators_of_every_document_design_run_and_index_every_access_pattern()
    {
        using var scratch = new ScratchFolder();
        foreach (var (name, blueprint) in Designs("document", "mongodb"))
        {
            var file = scratch.Write(name.Replace(' ', '-') + ".js", Recorder + MongoValidators.Write(blueprint) + "\nconsole.log(JSON.stringify(made));");
            var (code, said) = await RequiredProgram.RunAsync("node", file);
            Assert.True(code == 0, $"{name}: {said}");

            var made = JsonDocument.Parse(said).RootElement.EnumerateArray().ToDictionary(
                collection => collection.GetProperty("name").GetString()!,
                collection => collection.GetProperty("indexes").EnumerateArray().Select(index => index.EnumerateArray().Select(key => key.GetString()!).ToList()).ToList());
            var pooled = name.EndsWith("pool", StringComparison.Ordinal);
            foreach (var entity in blueprint.Entities.Where(entity => Embedding.IsCollection(blueprint, entity)))
            {
                Assert.All(entity.Access, pattern => Assert.True(pattern.By.Count == 0 || Serves(made[Plural.Of(entity.Id)], entity, pattern, pooled && entity.PerTenant), $"{name}: no index of {entity.Id} for {pattern.Name}"));
            }
        }
    }

    [Fact]
    public void What_an_owner_alone_names_is_embedded_in_it()
    {
        var shop = SampleShop.Blueprint;
        var line = shop.Entities.First(entity => entity.Id == "order_line");

        var owner = Embedding.OwnerOf(shop, line);
        var addressed = Embedding.OwnerOf(shop with { Operations = [.. shop.Operations, shop.Operations[0] with { Entity = "order_line" }] }, line);

        Assert.Equal("order", owner?.Id);
        Assert.Null(addressed);
    }

    [Fact]
    public void D6_The_DynamoDB_table_declares_exactly_its_keys_and_has_an_index_for_every_further_way_of_reading()
    {
        foreach (var (name, blueprint) in Designs("key-value", "dynamodb"))
        {
            var table = JsonDocument.Parse(DynamoDbTable.Write(blueprint)).RootElement.GetProperty("Resources").GetProperty("Records").GetProperty("Properties");
            var declared = table.GetProperty("AttributeDefinitions").EnumerateArray().Select(item => item.GetProperty("AttributeName").GetString()!).ToList();
            var indexes = table.TryGetProperty("GlobalSecondaryIndexes", out var found) ? found.EnumerateArray().ToList() : [];
            var keys = indexes.Append(table).SelectMany(item => item.GetProperty("KeySchema").EnumerateArray()).Select(key => key.GetProperty("AttributeName").GetString()!);
            var named = GsiName().Matches(KeyDesignPage.Write(blueprint)).Select(match => match.Value).ToHashSet();

            Assert.Equal(declared.Order(), keys.Order());
            Assert.Equal(named.Order(), indexes.Select(index => index.GetProperty("IndexName").GetString()!).Order());
            Assert.InRange(indexes.Count, 0, 20); // the most a table may have
            Assert.True(table.GetProperty("OnDemandThroughput").GetProperty("MaxWriteRequestUnits").GetInt64() >= blueprint.Figure("store_writes_per_second").Value, name);
        }
    }

    [Fact]
    public void D6_The_Cassandra_tables_are_unique_and_cover_every_way_of_reading()
    {
        foreach (var (name, blueprint) in Designs("wide-column", "cassandra"))
        {
            var cql = CassandraSchema.Write(blueprint);
            var tables = TableName().Matches(cql).Select(match => match.Groups[1].Value.Trim('"')).ToList();

            Assert.Equal(tables.Distinct(), tables);
            Assert.All(blueprint.Entities, entity => Assert.Contains(Plural.Of(entity.Id), tables));
            Assert.All(blueprint.Entities.SelectMany(entity => entity.Access.Select(pattern => $"{Plural.Of(entity.Id)}_by_{string.Join("_and_", pattern.By.DefaultIfEmpty("all"))}")),
                wanted => Assert.Contains(tables, table => table.StartsWith(wanted, StringComparison.Ordinal)));
            GoldenReviewTests.AssertClean(name, GoldenReviewTests.Check(new ReviewFile("database/schema.sql", cql)));
        }
    }

    [Fact]
    public void The_schema_follows_the_store_that_was_chosen()
    {
        var shop = SampleShop.Blueprint;

        Assert.Contains("ENGINE=InnoDB", Bundled(shop.On("relational", "mariadb"), "database/schema.sql"), StringComparison.Ordinal);
        Assert.Contains("uniqueidentifier", Bundled(shop.On("relational", "azure-sql"), "database/schema.sql"), StringComparison.Ordinal);
        Assert.Contains("timestamptz", Bundled(shop.On("relational", "amazon-rds-postgresql"), "database/schema.sql"), StringComparison.Ordinal);
        Assert.Contains("createCollection", Bundled(shop.On("document", "mongodb"), "database/validators.js"), StringComparison.Ordinal);
        Assert.Contains("AWS::DynamoDB::Table", Bundled(shop.On("key-value", "dynamodb"), "database/dynamodb.json"), StringComparison.Ordinal);
        Assert.Contains("CLUSTERING ORDER", Bundled(shop.On("wide-column", "cassandra"), "database/schema.cql"), StringComparison.Ordinal);
    }

    private static string Bundled(Blueprint blueprint, string path) => System.Text.Encoding.UTF8.GetString(Bundle.Find(blueprint, path)!.Content.Span);

    private static bool Serves(List<List<string>> indexes, Entity entity, AccessPattern pattern, bool tenanted)
    {
        var wanted = pattern.By.Select(field => field == "id" ? "_id" : entity.Fields.FirstOrDefault(known => known.Name == field) is { } known ? Columns.NameOf(known) : field)
            .Concat(tenanted ? ["tenant_id"] : Array.Empty<string>()).ToHashSet();
        return indexes.Exists(index => wanted.SetEquals(index.Take(wanted.Count)) || index.All(wanted.Contains));
    }

    [GeneratedRegex(@"gsi\d+")]
    private static partial Regex GsiName();

    [GeneratedRegex(@"CREATE TABLE (\S+) \(")]
    private static partial Regex TableName();
}
