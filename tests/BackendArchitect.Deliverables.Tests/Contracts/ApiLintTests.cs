using System.Text;
using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Engine.Blueprints;
using Microsoft.OpenApi;

namespace BackendArchitect.Deliverables.Tests.Contracts;

public sealed class ApiLintTests
{
    public static TheoryData<string> Names => GoldenBriefs.Names;

    /// <summary>What to break, and the rule that must notice.</summary>
    public static TheoryData<string, string, string> Breakages => new()
    {
        { "/openapi", "no-openapi", "/openapi" },
        { "/info/title", "missing-info", "/info/title" },
        { "/paths/~1orders/post/requestBody/content/application~1json/example", "missing-example", "/paths/~1orders/post/requestBody/content/application~1json" },
        { "/paths/~1orders/post/responses/201/content/application~1json/example", "missing-example", "/paths/~1orders/post/responses/201/content/application~1json" },
        { "/paths/~1orders/post/responses/201/content/application~1json/example/id", "example-incomplete", "/paths/~1orders/post/responses/201/content/application~1json/example" },
        { "/paths/~1orders/post/responses/201", "no-success", "/paths/~1orders/post/responses" },
        { "/paths/~1orders/post/security", "missing-auth", "/paths/~1orders/post" },
        { "/paths/~1orders/post/operationId", "operation-id", "/paths/~1orders/post" },
        { "/paths/~1orders/post/parameters", "idempotency", "/paths/~1orders/post" },
        { "/paths/~1orders/get/parameters", "missing-pagination", "/paths/~1orders/get" },
        { "/components/schemas/Order", "broken-reference", "/paths/~1orders/post/responses/201/content/application~1json/schema/$ref" },
        { "/components/schemas/Order/properties/id", "required-unknown", "/components/schemas/Order/required" },
        { "/components/schemas/Order/properties/id/maxLength", "unbounded", "/components/schemas/Order/properties/id" },
        { "/components/securitySchemes/oauth", "unknown-auth", "/paths/~1orders/post/security" },
        { "/components/securitySchemes/oauth/flows", "unknown-scope", "/paths/~1orders/post/security" },
        { "/components/responses/TooManyRequests/headers", "retry-after", "/paths/~1orders/post/responses/429" },
        { "/components/responses/BadRequest/content/application~1problem+json/schema", "error-schema", "/paths/~1orders/post/responses/400" },
        { "/components/parameters/IdempotencyKey/example", "missing-example", "/paths/~1orders/post/parameters/0" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void D4_The_contract_loads_without_errors_passes_the_own_linter_and_every_operation_is_complete(string name)
    {
        var json = YamlToJson.Read(OpenApiContract.WriteYaml(GoldenBriefs.Design(name)));

        var loaded = OpenApiDocument.Parse(json.ToJsonString(), "json");
        var findings = ApiLint.Check(json);

        Assert.Empty(loaded.Diagnostic!.Errors);
        Assert.Empty(loaded.Diagnostic.Warnings);
        Assert.Empty(findings);
        Assert.All(loaded.Document!.Paths.SelectMany(path => path.Value.Operations!), operation => AssertComplete(operation.Key, operation.Value));
    }

    [Theory]
    [MemberData(nameof(Breakages))]
    public void What_is_taken_away_is_missed_at_its_place(string taken, string rule, string at)
    {
        var document = OpenApiContract.Document(Shop());
        Assert.Empty(ApiLint.Check(document));

        Remove(document, taken);

        Assert.Contains(ApiLint.Check(document), finding => finding.Rule == rule && finding.Place == at);
    }

    [Theory]
    [InlineData("/getOrders", "verb-in-path")]
    [InlineData("/create-order", "verb-in-path")]
    [InlineData("/order_lines", "path-naming")]
    [InlineData("/orders/", "path-slash")]
    [InlineData("/orders/{id}", "same-path-twice")]
    [InlineData("/things/{thingId}", "path-parameter")]
    public void A_path_that_reads_wrong_is_named(string path, string rule)
    {
        var document = OpenApiContract.Document(Shop());

        document["paths"]![path] = new JsonObject { ["get"] = document["paths"]!["/orders"]!["get"]!.DeepClone() };

        Assert.Contains(ApiLint.Check(document), finding => finding.Rule == rule);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"openapi":3.1,"info":[],"paths":{"/a":null,"/b":{"get":7},"/c":{"get":{"parameters":{},"responses":[],"security":"x"}}}}""")]
    [InlineData("""{"openapi":"3.1.0","info":{"title":"a","version":"1"},"paths":{"/a":{"get":{"responses":{"200":{"$ref":"#/components/responses/A"}}}}},"components":{"responses":{"A":{"$ref":"#/components/responses/A"}},"schemas":{"B":7,"C":{"required":"x","properties":[]}}}}""")]
    public void A_document_of_any_shape_gives_findings_and_never_a_crash(string json) =>
        Assert.NotEmpty(ApiLint.Check(JsonNode.Parse(json)!));

    // Without the identity provider of its own, tokens carry scopes.
    private static Blueprint Shop()
    {
        var shop = GoldenBriefs.Design("shop-on-sale-days");
        return shop with { Decisions = [.. shop.Decisions.Where(decision => decision.Id != "authentication")] };
    }

    [Fact]
    public void A_broken_contract_made_elsewhere_is_replaced_by_ours_and_the_reason_said()
    {
        var design = GoldenBriefs.Design("shop-for-a-village");
        var broken = OpenApiContract.Document(design);
        Remove(broken, "/paths/" + broken["paths"]!.AsObject().First().Key.Replace("/", "~1", StringComparison.Ordinal) + "/" + broken["paths"]!.AsObject().First().Value!.AsObject().First().Key + "/security");

        var delivery = Bundle.Deliver(design, [new BundleFile("api/openapi.yaml", "Offered", Encoding.UTF8.GetBytes(YamlWriter.Write(broken)))]);

        var mend = Assert.Single(delivery.Mends);
        Assert.Equal(("api/openapi.yaml", false), (mend.Path, mend.IsWithheld));
        Assert.Contains("who may call it", mend.Because.Says, StringComparison.Ordinal);
        Assert.Equal(OpenApiContract.WriteYaml(design), Encoding.UTF8.GetString(delivery.Files.Single(file => file.Path == "api/openapi.yaml").Content.Span));
    }

    private static void AssertComplete(HttpMethod method, OpenApiOperation operation)
    {
        var answers = operation.Responses!;
        var success = answers.Single(answer => answer.Key.StartsWith('2')).Value;
        Assert.NotNull(operation.Security);
        Assert.All(answers.Where(answer => answer.Key[0] is '4' or '5'), answer => Assert.NotNull(answer.Value.Content!["application/problem+json"].Schema));
        Assert.All(success.Content?.Values.AsEnumerable() ?? [], media => Assert.NotNull(media.Example));
        Assert.All(operation.RequestBody?.Content?.Values.AsEnumerable() ?? [], media => Assert.NotNull(media.Example));
        Assert.All(operation.Parameters ?? [], parameter => Assert.NotNull(parameter.Example));
        if (method == HttpMethod.Get && success.Content!["application/json"].Schema!.Properties!.ContainsKey("items"))
        {
            Assert.Subset(operation.Parameters!.Select(parameter => parameter.Name).ToHashSet(), new HashSet<string?> { "limit", "cursor" });
            Assert.Contains("nextCursor", success.Content["application/json"].Schema!.Properties!.Keys);
        }
    }

    private static void Remove(JsonNode document, string pointer)
    {
        var steps = pointer[1..].Split('/').Select(step => step.Replace("~1", "/", StringComparison.Ordinal)).ToList();
        var holder = steps.SkipLast(1).Aggregate(document, (node, step) => node[step] ?? throw new InvalidOperationException($"There is no {step} on the way to {pointer}."));

        Assert.True(holder.AsObject().Remove(steps[^1]), pointer);
    }
}
