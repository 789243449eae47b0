using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Tests.Samples;
using BackendArchitect.Engine.Blueprints;
using Microsoft.OpenApi;

namespace BackendArchitect.Deliverables.Tests.Contracts;

public sealed class OpenApiContractTests
{
    public static TheoryData<string> Designs => ["shop", "clinic"];

    [Theory]
    [MemberData(nameof(Designs))]
    public void The_contract_reads_without_an_error(string design)
    {
        var json = YamlToJson.Read(OpenApiContract.WriteYaml(Design(design))).ToJsonString();

        var read = OpenApiDocument.Parse(json, "json");

        Assert.NotNull(read.Document);
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.NotEmpty(read.Document.Paths);
    }

    [NeedsFact("validators")]
    public async Task Redocly_recommends_nothing_else()
    {
        using var folder = new ScratchFolder();
        var shop = folder.Write("shop.yaml", OpenApiContract.WriteYaml(SampleShop.Blueprint));
        var clinic = folder.Write("clinic.yaml", OpenApiContract.WriteYaml(SampleClinic.Blueprint));

        var (code, said) = await RequiredProgram.RunValidatorAsync("openapi-check.mjs", shop, clinic);

        Assert.True(code == 0 && !said.Contains("warning  ", StringComparison.Ordinal), said);
    }

    [NeedsFact("validators")]
    public async Task Redocly_finds_no_error_in_the_contract_of_any_worked_domain()
    {
        using var folder = new ScratchFolder();
        var files = WorkedDomains.All.Select(domain => folder.Write(domain.Name + ".yaml", OpenApiContract.WriteYaml(domain.Blueprint))).ToList();

        var (code, said) = await RequiredProgram.RunValidatorAsync("openapi-check.mjs", files);

        Assert.True(code == 0 && !said.Contains("warning  ", StringComparison.Ordinal), said);
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void The_yaml_says_what_the_document_says(string design)
    {
        var document = OpenApiContract.Document(Design(design));

        var read = YamlToJson.Read(YamlWriter.Write(document));

        Assert.True(JsonNode.DeepEquals(document, read));
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void Every_operation_of_the_model_has_one_place_in_the_contract(string design)
    {
        var blueprint = Design(design);

        var ids = Operations(OpenApiContract.Document(blueprint)).Select(operation => (string)operation.Body["operationId"]!).ToList();

        Assert.Equal(blueprint.Operations.Select(operation => ResourceNames.Camel(operation.Id)).Order(), ids.Order());
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void Every_text_is_bounded(string design)
    {
        var texts = Everything(OpenApiContract.Document(Design(design))).OfType<JsonObject>()
            .Where(schema => schema["type"] is JsonValue type && type.TryGetValue<string>(out var name) && name == "string");

        Assert.All(texts, schema => Assert.True(schema.ContainsKey("maxLength"), schema.ToJsonString()));
    }

    [Fact]
    public void What_is_secret_is_never_shown_and_only_sent()
    {
        var schemas = OpenApiContract.Document(SampleClinic.Blueprint)["components"]!["schemas"]!;

        Assert.Null(schemas["User"]!["properties"]!["passwordHash"]);
        Assert.Null(schemas["UserCreate"]!["properties"]!["passwordHash"]);
        Assert.Null(schemas["User"]!["properties"]!["recoveryCode"]);
        Assert.True((bool)schemas["UserCreate"]!["properties"]!["recoveryCode"]!["writeOnly"]!);
        Assert.Null(schemas["Visit"]!["properties"]!["cardToken"]);
    }

    [Fact]
    public void The_tenant_comes_from_the_token_alone()
    {
        var text = OpenApiContract.Document(SampleClinic.Blueprint).ToJsonString();

        Assert.DoesNotContain("tenantId", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("tenant_id", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Two_ways_to_list_the_same_thing_get_two_paths()
    {
        var paths = ApiRoute.Of(SampleClinic.Blueprint).Where(route => route.Operation.Kind == "list").Select(route => route.Path);

        Assert.Equal(["/visits", "/visits/search", "/country-codes"], paths);
    }

    [Fact]
    public void A_list_is_paged_and_filtered_by_what_an_index_answers_but_never_by_personal_data()
    {
        var list = Operation(SampleClinic.Blueprint, "listVisits");

        var names = list["parameters"]!.AsArray().Select(parameter => (string?)parameter!["name"] ?? (string?)parameter["$ref"]).ToList();

        Assert.Equal(["#/components/parameters/Limit", "#/components/parameters/Cursor", "userId", "status", "day", "sort"], names);
    }

    [Fact]
    public void A_command_that_must_not_repeat_asks_for_a_key_and_every_limit_says_when_to_come_back()
    {
        var document = OpenApiContract.Document(SampleShop.Blueprint);

        var order = Operation(SampleShop.Blueprint, "placeOrder");

        Assert.Contains(order["parameters"]!.AsArray(), parameter => (string?)parameter!["$ref"] == "#/components/parameters/IdempotencyKey");
        Assert.All(Operations(document), operation => Assert.NotNull(operation.Body["responses"]!["429"]));
        Assert.NotNull(document["components"]!["responses"]!["TooManyRequests"]!["headers"]!["Retry-After"]);
    }

    [Fact]
    public void Nobody_can_send_the_total_of_their_own_order()
    {
        Assert.True(ServerSet.Owns(new Field("grand_total", "money", false, false, null, null, [], null, null), commanded: false));
        Assert.True(ServerSet.Owns(new Field("delivered_at", "timestamp", true, false, null, null, [], null, null), commanded: false));
        Assert.False(ServerSet.Owns(new Field("starts_at", "timestamp", false, false, null, null, [], null, null), commanded: false));
    }

    private static Blueprint Design(string name) => name == "shop" ? SampleShop.Blueprint : SampleClinic.Blueprint;

    private static JsonObject Operation(Blueprint blueprint, string id) =>
        Operations(OpenApiContract.Document(blueprint)).Single(operation => (string?)operation.Body["operationId"] == id).Body;

    private static IEnumerable<(string Path, JsonObject Body)> Operations(JsonObject document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (path.Key, method.Value!.AsObject())));

    private static IEnumerable<JsonNode> Everything(JsonNode node) => node switch
    {
        JsonObject map => [map, .. map.Select(pair => pair.Value).OfType<JsonNode>().SelectMany(Everything)],
        JsonArray list => [list, .. list.OfType<JsonNode>().SelectMany(Everything)],
        _ => [node],
    };
}
