using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews;

public sealed class OpenApiReviewTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();
    private static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>A clean document; each planted defect is one change to it.</summary>
    private const string Clean = """
        openapi: "3.1.0"
        info: { title: Shop, version: "1" }
        servers: [{ url: https://api.example.org }]
        security: [{ login: [orders.read] }]
        paths:
          /orders:
            get:
              operationId: listOrders
              parameters:
                - { name: cursor, in: query, schema: { type: string } }
                - { name: limit, in: query, schema: { type: integer, maximum: 100 } }
              responses:
                "200": { description: ok, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Order" } } } } }
                "429": { description: slow down }
                default: { $ref: "#/components/responses/Problem" }
            post:
              operationId: order
              parameters:
                - { name: Idempotency-Key, in: header, required: true, schema: { type: string } }
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/NewOrder" } } } }
              responses:
                "201": { description: made, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
                default: { $ref: "#/components/responses/Problem" }
          /orders/{id}:
            parameters:
              - { name: id, in: path, required: true, schema: { type: string, format: uuid } }
            delete:
              operationId: cancelOrder
              responses: { "204": { description: gone }, default: { $ref: "#/components/responses/Problem" } }
        components:
          securitySchemes:
            login:
              type: oauth2
              flows: { authorizationCode: { authorizationUrl: https://id.example.org/auth, tokenUrl: https://id.example.org/token, scopes: { orders.read: Read } } }
          responses:
            Problem: { description: refused, content: { application/problem+json: { schema: { type: object } } } }
          schemas:
            Order:
              type: object
              properties:
                id: { type: string, format: uuid }
                total: { type: integer, format: int64 }
            NewOrder:
              type: object
              additionalProperties: false
              properties:
                sku: { type: string, maxLength: 40 }
        """;

    public static TheoryData<string, string, string, string> Planted => new()
    {
        { "O01", "/paths/~1orders/post", "security: [{ login: [orders.read] }]\n", "|get-secured" },
        { "O02", "/paths/~1orders/get", "security: [{ login: [orders.read] }]\n", "|post-secured" },
        { "O03", "/servers/0/url", "https://api.example.org", "http://api.example.org" },
        { "O04", "/paths/~1orders/get/parameters/0/name", "{ name: cursor, in: query", "{ name: access_token, in: query, schema: { type: string } }\n        - { name: cursor, in: query" },
        { "O05", "/components/securitySchemes/login", "authorizationCode: { authorizationUrl: https://id.example.org/auth, tokenUrl: https://id.example.org/token,", "password: { tokenUrl: https://id.example.org/token," },
        { "O06", "/paths/~1orders/get", "        - { name: cursor, in: query, schema: { type: string } }\n        - { name: limit, in: query, schema: { type: integer, maximum: 100 } }\n", "        - { name: state, in: query, schema: { type: string } }\n" },
        { "O07", "/paths/~1orders/get/parameters/1/name", "type: integer, maximum: 100", "type: integer" },
        { "O08", "/paths/~1orders/get/parameters/0/name", "{ name: cursor,", "{ name: offset," },
        { "O09", "/components/schemas/NewOrder/properties/sku", "{ type: string, maxLength: 40 }", "{ type: string }" },
        { "O10", "/paths/~1orders~1{id}/delete", "{ \"204\": { description: gone }, default: { $ref: \"#/components/responses/Problem\" } }", "{ \"204\": { description: gone } }" },
        { "O11", "/components/responses/Problem/content/application~1json", "application/problem+json", "application/json" },
        { "O12", "/paths/~1orders~1{id}/parameters/0/name", "schema: { type: string, format: uuid } }\n    delete", "schema: { type: integer } }\n    delete" },
        { "O13", "/paths/~1orders~1purge/get", "  /orders/{id}:", "  /orders/purge:\n    get: { operationId: purge, responses: { default: { $ref: \"#/components/responses/Problem\" } } }\n  /orders/{id}:" },
        { "O14", "/paths/~1getOrders", "  /orders:\n", "  /getOrders:\n" },
        { "O15", "/paths/~1orders/post/operationId", "operationId: order\n", "operationId: listOrders\n" },
        { "O15", "/paths/~1orders/post/requestBody/content/application~1json/schema/$ref", "#/components/schemas/NewOrder", "#/components/schemas/Nothing" },
        { "O16", "/components/schemas/Order/properties/passwordHash", "        total: {", "        passwordHash: { type: string }\n        total: {" },
        { "O17", "/components/schemas/Order/properties/total", "total: { type: integer, format: int64 }", "total: { type: number, format: double }" },
        { "O18", "/paths/~1orders/post", "- { name: Idempotency-Key, in: header", "- { name: X-Trace, in: header" },
        { "O19", "/components/schemas/NewOrder/properties/callbackUrl", "        sku:", "        callbackUrl: { type: string, format: uri }\n        sku:" },
        { "O20", "/paths/~1internal~1orders", "  /orders:\n", "  /internal/orders:\n" },
        { "O24", "/components/securitySchemes/login", "security: [{ login: [orders.read] }]\n", "" },
        { "O27", "/components/securitySchemes/old", "    login:\n", "    old: { type: apiKey, in: header, name: X-Key }\n    login:\n" },
    };

    [Fact]
    public void E1_a_clean_document_has_no_finding() => Assert.Empty(Check("openapi.yaml", Clean).Findings);

    [Theory]
    [MemberData(nameof(Planted))]
    public void E1_a_planted_defect_is_found_by_its_rule_where_it_is(string rule, string jsonPointer, string was, string now)
    {
        Assert.Contains(was, Clean, StringComparison.Ordinal);
        var text = now switch
        {
            "|get-secured" => Clean.Replace(was, "", StringComparison.Ordinal).Replace("operationId: listOrders", "operationId: listOrders\n      security: [{ login: [] }]", StringComparison.Ordinal),
            "|post-secured" => Clean.Replace(was, "", StringComparison.Ordinal).Replace("operationId: order\n", "operationId: order\n      security: [{ login: [] }]\n", StringComparison.Ordinal),
            _ => Clean.Replace(was, now, StringComparison.Ordinal),
        };

        var findings = Check("openapi.yaml", text).Findings;

        Assert.True(findings.Any(finding => finding.Id == rule && finding.Place.JsonPointer == jsonPointer), string.Join('\n', findings.Select(finding => $"{finding.Id} {finding.Place.JsonPointer} {finding.Says}")));
    }

    [Theory]
    [InlineData("openapi.json", "{\"openapi\": \"3.0.3\", \"paths\": {\"/pay\": {\"post\": {\"responses\": {}}}}}")]
    [InlineData("api.yml", "openapi: 3.0.3\npaths: { /pay: { post: { responses: {}, x-note: !!python/object/apply:os.system [ls] } } }")]
    [InlineData("api.yaml", "swagger: '2.0'\nx-base: &base { responses: {} }\npaths: { /pay: { post: *base } }")]
    public void E1_every_dialect_and_any_tag_or_anchor_is_read(string name, string text)
    {
        var report = Check(name, text);

        Assert.Empty(report.Unread);
        Assert.Equal("openapi", report.Formats[name]);
        Assert.Contains(report.Findings, finding => finding.Id == "O18");
    }

    [Fact]
    public void A_suppression_needs_a_reason()
    {
        const string Text = "openapi: '3.1.0'\npaths:\n  /pay:\n    # architect-ignore O18: the bank makes it idempotent by its own reference\n    post: { operationId: a, responses: { default: {} } }\n  /payments:\n    # architect-ignore O18\n    post: { operationId: b, responses: { default: {} } }\n";

        var report = Check("a.yaml", Text);

        var paying = report.Findings.Where(finding => finding.Id == "O18").ToDictionary(finding => finding.Place.Line, finding => finding.Suppressed);
        Assert.Equal("the bank makes it idempotent by its own reference", paying[5]);
        Assert.Null(paying[8]);
        Assert.Contains(report.Unread, unread => unread.Place.Line == 7);
    }

    private static ReviewReport Check(string name, string text) => Review.Check([new ReviewFile(name, text)], Knowledge, Today);
}
