using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Changes;

namespace BackendArchitect.Engine.Tests.Reviews;

public sealed class ApiDiffTests
{
    private const string Before = """
        openapi: "3.1.0"
        info: { title: Shop, version: "1" }
        servers: [{ url: https://api.example.org }]
        paths:
          /orders:
            get:
              operationId: listOrders
              parameters:
                - { name: status, in: query, schema: { type: string, enum: [open, paid, sent] } }
                - { name: limit, in: query, schema: { type: integer, maximum: 100 } }
              responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Order" } } }, text/csv: { schema: { type: string } } } } }
            post:
              security: [{ token: [orders.write] }]
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/NewOrder" } } } }
              responses: { "201": { description: made, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } } }
          /orders/{id}:
            delete:
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses: { "204": { description: gone } }
        components:
          securitySchemes: { token: { type: http, scheme: bearer } }
          schemas:
            Order: { type: object, required: [id, total], properties: { id: { type: string }, total: { type: integer }, state: { type: string, enum: [open, paid] }, lines: { type: array, items: { $ref: "#/components/schemas/Order" } } } }
            NewOrder: { type: object, required: [sku], properties: { sku: { type: string, maxLength: 40 }, note: { type: string }, weight: { type: integer } } }
        """;

    /// <summary>Twenty-five ways to change it, and what each means for a client of before.</summary>
    public static TheoryData<string, string, string, ApiEffect, string> Cases => new()
    {
        { "operation gone", "    delete:\n      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]\n      responses: { \"204\": { description: gone } }", "    x-none: 1", ApiEffect.Breaking, "operation-removed" },
        { "operation added", "  /orders/{id}:\n", "  /orders/{id}:\n    get: { responses: { \"200\": { description: ok } } }\n", ApiEffect.Safe, "operation-added" },
        { "path parameter renamed", "/orders/{id}:\n    delete:\n      parameters: [{ name: id", "/orders/{order}:\n    delete:\n      parameters: [{ name: order", ApiEffect.Safe, "" },
        { "required parameter added", "        - { name: limit", "        - { name: shop, in: query, required: true, schema: { type: string } }\n        - { name: limit", ApiEffect.Breaking, "required-parameter-added" },
        { "optional parameter added", "        - { name: limit", "        - { name: shop, in: query, schema: { type: string } }\n        - { name: limit", ApiEffect.Safe, "parameter-added" },
        { "parameter becomes required", "{ name: status, in: query,", "{ name: status, in: query, required: true,", ApiEffect.Breaking, "parameter-required" },
        { "parameter gone", "        - { name: limit, in: query, schema: { type: integer, maximum: 100 } }\n", "", ApiEffect.Breaking, "parameter-removed" },
        { "parameter of another type", "{ name: limit, in: query, schema: { type: integer,", "{ name: limit, in: query, schema: { type: string,", ApiEffect.Breaking, "type-changed" },
        { "lower maximum asked for", "maximum: 100", "maximum: 50", ApiEffect.Breaking, "bound-tightened" },
        { "higher maximum asked for", "maximum: 100", "maximum: 500", ApiEffect.Safe, "" },
        { "value of an enum in a request gone", "[open, paid, sent]", "[open, paid]", ApiEffect.Breaking, "enum-narrowed" },
        { "value of an enum in a request added", "[open, paid, sent]", "[open, paid, sent, lost]", ApiEffect.Safe, "enum-widened" },
        { "value of an enum in an answer added", "enum: [open, paid] }", "enum: [open, paid, lost] }", ApiEffect.Risky, "enum-widened" },
        { "value of an enum in an answer gone", "enum: [open, paid] }", "enum: [open] }", ApiEffect.Safe, "enum-narrowed" },
        { "member of an answer gone", "total: { type: integer }, ", "", ApiEffect.Breaking, "property-removed" },
        { "member of an answer added", "total: { type: integer }, ", "total: { type: integer }, at: { type: string }, ", ApiEffect.Safe, "property-added" },
        { "member of an answer may be missing", "required: [id, total]", "required: [id]", ApiEffect.Breaking, "property-optional" },
        { "member of an answer of another type", "total: { type: integer }", "total: { type: string }", ApiEffect.Breaking, "type-changed" },
        { "member of a request must be sent", "required: [sku]", "required: [sku, note]", ApiEffect.Breaking, "property-required" },
        { "required member of a request added", "required: [sku], properties: {", "required: [sku, shop], properties: { shop: { type: string },", ApiEffect.Breaking, "required-property-added" },
        { "optional member of a request added", "note: { type: string }", "note: { type: string }, gift: { type: boolean }", ApiEffect.Safe, "property-added" },
        { "shorter text in a request", "maxLength: 40", "maxLength: 20", ApiEffect.Breaking, "bound-tightened" },
        { "number in a request may have a fraction", "weight: { type: integer }", "weight: { type: number }", ApiEffect.Safe, "" },
        { "media type gone", ", text/csv: { schema: { type: string } }", "", ApiEffect.Breaking, "media-type-removed" },
        { "success of another number", "\"201\": { description: made", "\"200\": { description: made", ApiEffect.Breaking, "success-removed" },
        { "another scope asked for", "[orders.write]", "[orders.write, shop.write]", ApiEffect.Breaking, "scope-added" },
        { "authentication asked for", "      operationId: listOrders", "      operationId: listOrders\n      security: [{ token: [] }]", ApiEffect.Breaking, "security-added" },
        { "operation renamed", "operationId: listOrders", "operationId: orders", ApiEffect.Risky, "operation-id-changed" },
        { "deprecated", "      operationId: listOrders", "      operationId: listOrders\n      deprecated: true", ApiEffect.Safe, "deprecated" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void E9_each_change_is_told_by_what_it_does_to_clients(string name, string was, string now, ApiEffect effect, string kind)
    {
        Assert.Contains(was, Before, StringComparison.Ordinal);

        var changes = ApiDiff.Of(new ReviewFile("v1.yaml", Before), new ReviewFile("v2.yaml", Before.Replace(was, now, StringComparison.Ordinal)));

        Assert.True(changes.Select(change => change.Effect).DefaultIfEmpty(ApiEffect.Safe).Max() == effect, $"{name}: {string.Join("; ", changes)}");
        Assert.True(kind.Length == 0 ? changes.Count == 0 : changes.Any(change => change.Kind == kind), $"{name}: {string.Join("; ", changes)}");
        Assert.All(changes, change => Assert.True(change.Place.Line > 0 && change.Says.Length > 0));
    }

    [Fact]
    public void E9_the_same_document_has_no_changes() =>
        Assert.Empty(ApiDiff.Of(new ReviewFile("v1.yaml", Before), new ReviewFile("v2.yaml", Before)));
}
