using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Changes;

namespace BackendArchitect.Engine.Tests.Reviews;

public sealed class GraphQlDiffTests
{
    private const string Before = """
        type Query {
          order(id: ID!): Order
          orders(first: Int = 20, state: State): [Order!]
        }
        type Mutation {
          place(input: NewOrder!): Order!
        }
        interface Node { id: ID! }
        type Order implements Node {
          id: ID!
          total: Long
          note: String!
          lines: [Line]
        }
        type Line { sku: String }
        type Refund { id: ID! }
        union Found = Order | Line
        enum State { OPEN PAID }
        scalar Long
        input NewOrder {
          sku: String!
          note: String
          tags: [String!]
        }
        """;

    public static TheoryData<string, string, string, ApiEffect, string, string> Cases => new()
    {
        { "type gone", "type Refund { id: ID! }\n", "", ApiEffect.Breaking, "type-removed", "v1.graphql:16:6" },
        { "type added", "scalar Long", "scalar Long\nscalar Date", ApiEffect.Safe, "type-added", "v2.graphql:20:8" },
        { "type of another kind", "type Refund", "interface Refund", ApiEffect.Breaking, "kind-changed", "v2.graphql:16:11" },
        { "field gone", "  total: Long\n", "", ApiEffect.Breaking, "field-removed", "v1.graphql:11:3" },
        { "field added", "  total: Long\n", "  total: Long\n  paid: Long\n", ApiEffect.Safe, "field-added", "v2.graphql:12:3" },
        { "answer of another type", "total: Long", "total: Float", ApiEffect.Breaking, "type-changed", "v2.graphql:11:10" },
        { "answer never null any more", "total: Long", "total: Long!", ApiEffect.Safe, "type-changed", "v2.graphql:11:10" },
        { "answer may be null", "note: String!", "note: String", ApiEffect.Breaking, "type-changed", "v2.graphql:12:9" },
        { "one value becomes a list", "total: Long", "total: [Long]", ApiEffect.Breaking, "type-changed", "v2.graphql:11:11" },
        { "elements of an answer may be null", "[Order!]", "[Order]", ApiEffect.Breaking, "type-changed", "v2.graphql:3:43" },
        { "elements of an answer never null", "[Line]", "[Line!]!", ApiEffect.Safe, "type-changed", "v2.graphql:13:11" },
        { "argument gone", ", state: State", "", ApiEffect.Breaking, "input-removed", "v1.graphql:3:27" },
        { "optional argument added", "state: State", "state: State, after: String", ApiEffect.Safe, "input-added", "v2.graphql:3:41" },
        { "required argument added", "order(id: ID!)", "order(id: ID!, shop: ID!)", ApiEffect.Breaking, "required-input-added", "v2.graphql:2:18" },
        { "required argument with a default added", "order(id: ID!)", "order(id: ID!, shop: ID! = 1)", ApiEffect.Safe, "input-added", "v2.graphql:2:18" },
        { "argument must be sent", "state: State", "state: State!", ApiEffect.Breaking, "type-changed", "v2.graphql:3:34" },
        { "argument may be left out", "order(id: ID!)", "order(id: ID)", ApiEffect.Safe, "type-changed", "v2.graphql:2:13" },
        { "default gone", "first: Int = 20", "first: Int", ApiEffect.Risky, "default-removed", "v2.graphql:3:10" },
        { "required field of an input added", "  sku: String!", "  shop: ID!\n  sku: String!", ApiEffect.Breaking, "required-input-added", "v2.graphql:21:3" },
        { "optional field of an input added", "  sku: String!", "  gift: Boolean\n  sku: String!", ApiEffect.Safe, "input-added", "v2.graphql:21:3" },
        { "field of an input gone", "  note: String\n", "", ApiEffect.Breaking, "input-removed", "v1.graphql:22:3" },
        { "elements of an input may be null", "[String!]", "[String]", ApiEffect.Safe, "type-changed", "v2.graphql:23:10" },
        { "value of an enum gone", "OPEN PAID", "OPEN", ApiEffect.Breaking, "enum-value-removed", "v1.graphql:18:19" },
        { "value of an enum added", "OPEN PAID", "OPEN PAID LOST", ApiEffect.Risky, "enum-value-added", "v2.graphql:18:24" },
        { "member of a union gone", "Order | Line", "Order", ApiEffect.Breaking, "member-removed", "v1.graphql:17:23" },
        { "member of a union added", "Order | Line", "Order | Line | Refund", ApiEffect.Risky, "member-added", "v2.graphql:17:30" },
        { "interface gone", "Order implements Node", "Order", ApiEffect.Breaking, "interface-removed", "v1.graphql:9:23" },
        { "field moved to an extension", "type Line { sku: String }", "type Line\nextend type Line { sku: String }", ApiEffect.Safe, "", "" },
        { "only the words changed", "type Line {", "\"A position.\"\ntype Line {", ApiEffect.Safe, "", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void E9_each_change_of_a_graphql_schema_is_told_by_what_it_does_to_clients(string name, string was, string now, ApiEffect effect, string kind, string place)
    {
        Assert.Contains(was, Before, StringComparison.Ordinal);

        var changes = GraphQlDiff.Of(new ReviewFile("v1.graphql", Before), new ReviewFile("v2.graphql", Before.Replace(was, now, StringComparison.Ordinal)));

        Assert.True(kind.Length == 0 ? changes.Count == 0 : changes is [var only] && (only.Effect, only.Kind, $"{only.Place}") == (effect, kind, place), $"{name}: {string.Join("; ", changes)}");
    }

    [Fact]
    public void E9_the_same_graphql_schema_has_no_changes() =>
        Assert.Empty(GraphQlDiff.Of(new ReviewFile("v1.graphql", Before), new ReviewFile("v2.graphql", Before)));

    [Fact]
    public void E9_torn_graphql_schemas_are_compared_without_an_exception()
    {
        var whole = new ReviewFile("v1.graphql", Before);

        for (var cut = 0; cut < Before.Length; cut++)
        {
            var torn = new ReviewFile("v2.graphql", Before[..cut]);

            Assert.All(GraphQlDiff.Of(whole, torn).Concat(GraphQlDiff.Of(torn, whole)), change => Assert.True(change.Place.Line > 0));
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task E9_wide_graphql_files_are_compared_in_seconds()
    {
        var wide = "type Query {\n" + string.Concat(Enumerable.Range(0, 100_000).Select(number => $"  f{number}: Int\n")) + "}\nenum Wide {\n" + string.Concat(Enumerable.Range(0, 100_000).Select(number => $"  V{number}\n")) + "}\n";

        var changes = await Task.Run(() => GraphQlDiff.Of(new ReviewFile("v1.graphql", wide), new ReviewFile("v2.graphql", wide + "type More { }\n")));

        Assert.Equal(ApiEffect.Safe, Assert.Single(changes).Effect);
    }
}
