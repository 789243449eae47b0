using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Engine.Blueprints;
using Npgsql;

namespace BackendArchitect.Deliverables.Tests.Contracts;

/// <summary>The contract and the tables are of one model: what the one shows, a real database keeps.</summary>
public sealed class ContractMeetsSchemaTests(TemporaryPostgres postgres) : IClassFixture<TemporaryPostgres>
{
    private static readonly string[] Designs = ["shop-on-sale-days", "invoicing-saas", "clinic", "video-courses"];

    [NeedsFact("postgresql")]
    public async Task Every_resource_maps_to_a_table_every_member_to_a_column_and_every_example_is_a_row()
    {
        foreach (var name in Designs)
        {
            var design = GoldenBriefs.Design(name);
            Assert.True(RelationalModel.Fits(design), name);
            await using var connection = await postgres.OpenAsync("contract_" + name.Replace('-', '_'));
            await DoAsync(connection, PostgresSchema.Write(design));
            // Examples stand alone: what they refer to is not there.
            await DoAsync(connection, "RESET ALL; SET session_replication_role = replica");
            var document = OpenApiContract.Document(design);
            foreach (var entity in ApiRoute.Of(design).Select(route => route.Entity).DistinctBy(entity => entity.Id))
            {
                await AssertKeptAsync(connection, document, entity);
            }
        }
    }

    private static async Task AssertKeptAsync(NpgsqlConnection connection, JsonObject document, Entity entity)
    {
        var table = Plural.Of(entity.Id);
        var columns = await ColumnsAsync(connection, table);
        var shown = document["components"]!["schemas"]![ResourceNames.Pascal(entity.Id)]?["properties"]?.AsObject();
        if (shown is null)
        {
            return; // Only deleted or reported, never shown.
        }

        Assert.NotEmpty(columns);
        Assert.Subset(columns.Keys.ToHashSet(), shown.Select(property => property.Key).ToHashSet());

        var row = new JsonObject(Example(document, entity).Select(member => new KeyValuePair<string, JsonNode?>(columns[member.Key], member.Value?.DeepClone())));
        if (columns.ContainsValue(Table.TenantKey))
        {
            row[Table.TenantKey] = "00000000-0000-7000-8000-000000000001"; // from the token, never in the contract
        }

        foreach (var hidden in columns.Values.Where(column => !row.ContainsKey(column) && column != "id"))
        {
            await DoAsync(connection, $"ALTER TABLE {table} ALTER COLUMN \"{hidden}\" DROP NOT NULL");
        }

        await using var insert = new NpgsqlCommand($"INSERT INTO {table} SELECT * FROM jsonb_populate_record(NULL::{table}, @row::jsonb)", connection);
        insert.Parameters.AddWithValue("row", row.ToJsonString());
        Assert.Equal(1, await insert.ExecuteNonQueryAsync());
    }

    // The example of any answer that shows one record; where only pages are shown, the first of one.
    private static JsonObject Example(JsonObject document, Entity entity)
    {
        var reference = "#/components/schemas/" + ResourceNames.Pascal(entity.Id);
        var media = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject())
            .SelectMany(operation => operation.Value!["responses"]!.AsObject())
            .Select(response => response.Value!["content"]?["application/json"])
            .OfType<JsonNode>()
            .ToList();
        var one = media.Find(body => (string?)body["schema"]!["$ref"] == reference)?["example"];
        var page = media.Find(body => (string?)body["schema"]!["$ref"] == reference + "Page")?["example"]!["items"]![0];
        return (one ?? page)!.AsObject();
    }

    /// <summary>Names of the database, by the name they have in the contract.</summary>
    private static async Task<Dictionary<string, string>> ColumnsAsync(NpgsqlConnection connection, string table)
    {
        await using var command = new NpgsqlCommand("SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = @table AND is_generated = 'NEVER'", connection);
        command.Parameters.AddWithValue("table", table);
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            columns.Add(ResourceNames.Camel(reader.GetString(0)), reader.GetString(0));
        }

        return columns;
    }

    private static async Task DoAsync(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }
}
