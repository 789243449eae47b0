using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews;

public sealed class ContractReviewTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    [Fact]
    public void E7_a_finding_in_a_graphql_schema_points_at_the_very_word()
    {
        var finding = Assert.Single(Check("schema.graphql", "\"\"\"\nOrders # of {customers}\n\"\"\"\ntype Query {\n  \"All of them.\"\n  orders(state: State = OPEN): [Order!]! @cost(weight: 2)\n  order(id: ID!): Order\n}\nenum State { OPEN PAID }\ntype Order implements Node & Named @key(fields: \"id\") { id: ID! name: String }\ninterface Node { id: ID! }\ninterface Named { name: String }\n").Findings);

        Assert.Equal(("G01", 6, 3, "Query/orders"), (finding.Id, finding.Place.Line, finding.Place.Column, finding.Place.JsonPointer));
    }

    [Fact]
    public void A_broken_graphql_definition_is_said_and_the_rest_reviewed()
    {
        var report = Check("schema.graphql", "type Query { order(id: ID!): Order }\ntyp Customer { id: ID! }\ntype Order {\n  id: ID!\n  total price: Float\n  amount: Float\n}\n");

        Assert.NotEmpty(report.Unread);
        Assert.Equal([5, 6], report.Findings.Where(finding => finding.Id == "G02").Select(finding => finding.Place.Line));
    }

    [Fact]
    public void A_query_is_no_schema() => Assert.DoesNotContain("graphql", Check("query.graphql", "query Orders { orders(first: 10) { id } }\n").Formats.Values);

    [Fact]
    public void E7_a_finding_in_a_proto_file_points_at_the_very_word()
    {
        var finding = Assert.Single(Check("orders.proto", "/* Orders;\n   message Fake { string a = 1; string b = 1; } */\nsyntax = \"proto3\";\npackage shop.v1; // message X {\nmessage Order {\n  option deprecated = false;\n  message Line { string sku = 1 [json_name = \"sku\"]; }\n  oneof paid {\n    string card = 2;\n    string cash = 2;\n  }\n  map<string, Line> lines = 3;\n  .shop.v1.Order parent = 4;\n}\n").Findings);

        Assert.Equal(("P01", 10, 19, "Order"), (finding.Id, finding.Place.Line, finding.Place.Column, finding.Place.JsonPointer));
    }

    [Fact]
    public void A_broken_statement_of_a_proto_file_is_said_and_the_rest_reviewed()
    {
        var report = Check("orders.proto", "syntax = \"proto3\";\npackage shop.v1;\nmesage Customer { string id = 1; }\nmessage Order {\n  string id 1;\n  double price = 2;\n}\n");

        Assert.Equal([3, 5], report.Unread.Select(unread => unread.Place.Line));
        Assert.Equal(6, Assert.Single(report.Findings, finding => finding.Id == "P04").Place.Line);
    }

    [Fact]
    public void E7_a_finding_in_an_asyncapi_document_points_at_the_very_place()
    {
        var finding = Assert.Single(Check("asyncapi.json", "{ \"asyncapi\": \"2.6.0\",\n  \"info\": { \"title\": \"Orders; dead letters in orders.dead\", \"version\": \"1\" },\n  \"channels\": { \"orders\": { \"publish\": { \"message\": { \"$ref\": \"#/components/messages/nobody\" } } } } }\n").Findings);

        Assert.Equal(("A01", 3, "/channels/orders/publish/message/$ref"), (finding.Id, finding.Place.Line, finding.Place.JsonPointer));
    }

    [Theory]
    [InlineData("schema.graphql", "type A { ")]
    [InlineData("schema.graphql", "type A { a(")]
    [InlineData("schema.graphql", "[[[[")]
    [InlineData("schema.graphql", "type Query { a: [[[[")]
    [InlineData("schema.graphql", "\"\"\"")]
    [InlineData("schema.graphql", "input I { i: I! } ")]
    [InlineData("orders.proto", "message A { ")]
    [InlineData("orders.proto", "message A { oneof b { ")]
    [InlineData("orders.proto", "enum A { ")]
    [InlineData("orders.proto", "service A { rpc b (")]
    [InlineData("orders.proto", "/*")]
    [InlineData("asyncapi.yaml", "asyncapi: '3.0.0'\na: { ")]
    public void Two_hundred_thousand_characters_of_anything_come_to_an_end(string path, string piece)
    {
        var report = Check(path, string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)));

        Assert.True(report.Findings.Count >= 0);
    }

    private static ReviewReport Check(string path, string text) => Review.Check([new ReviewFile(path, text)], Knowledge, new DateOnly(2026, 11, 22));
}
