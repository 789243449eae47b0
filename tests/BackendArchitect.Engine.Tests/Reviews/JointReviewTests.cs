using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews;

public sealed class JointReviewTests
{
    private const string Api = """
        openapi: "3.1.0"
        info: { title: Shop, version: "1" }
        paths:
          /orders:
            get:
              parameters:
                - { name: customer_id, in: query, schema: { type: string, format: uuid } }
              responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Order" } } } } } }
          /orders/{id}/items:
            get:
              parameters: [{ name: id, in: path, required: true, schema: { type: string, format: uuid } }]
              responses: { "200": { description: ok } }
        components:
          schemas:
            Order:
              type: object
              properties:
                id: { type: string, format: uuid }
                status: { type: string, enum: [open, paid, refunded] }
        """;

    private const string Schema = """
        CREATE TABLE orders (
          id uuid PRIMARY KEY,
          customer_id uuid NOT NULL,
          status text NOT NULL CHECK (status IN ('open', 'paid', 'sent'))
        );
        CREATE TABLE order_items (id uuid PRIMARY KEY, order_id uuid NOT NULL REFERENCES orders (id), sku text NOT NULL);
        """;

    private const string Plan = """
        Nested Loop  (cost=0.00..91000.00 rows=200 width=80) (actual time=0.2..1900.0 rows=212 loops=1)
          ->  Seq Scan on orders  (cost=0.00..21000.00 rows=40 width=72) (actual time=0.0..410.0 rows=40 loops=1)
                Filter: (customer_id = '6f1c9c1e-7a53-4a3e-9a66-0a1b2c3d4e5f'::uuid)
                Rows Removed by Filter: 999960
          ->  Seq Scan on order_items  (cost=0.00..1700.00 rows=5 width=40) (actual time=0.1..37.0 rows=5 loops=40)
                Filter: (order_id = orders.id)
                Rows Removed by Filter: 79995
        Planning Time: 0.2 ms
        Execution Time: 1901.0 ms
        """;

    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    [Fact]
    public void X12_an_unpaged_list_a_big_table_and_its_scan_are_one_finding_with_all_three_places()
    {
        var finding = Assert.Single(Joint(), finding => finding.Id == "J01");

        Assert.Equal(("api.yaml", 5), (finding.Place.File, finding.Place.Line));
        Assert.Equal([("schema.sql", 1), ("plan.txt", 2)], finding.Also.Select(place => (place.File, place.Line)));
        Assert.Contains("1,000,000", finding.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void X12_a_filter_without_an_index_cites_parameter_column_and_plan()
    {
        var finding = Assert.Single(Joint(), finding => finding.Id == "J02");

        Assert.Equal(("api.yaml", 7), (finding.Place.File, finding.Place.Line));
        Assert.Equal([("schema.sql", 3), ("plan.txt", 2)], finding.Also.Select(place => (place.File, place.Line)));
    }

    [Fact]
    public void X12_one_call_for_each_row_cites_both_operations_the_column_and_the_plan()
    {
        var finding = Assert.Single(Joint(), finding => finding.Id == "J03");

        Assert.Equal(("api.yaml", 10), (finding.Place.File, finding.Place.Line));
        Assert.Equal([("api.yaml", 5), ("schema.sql", 6), ("plan.txt", 5)], finding.Also.Select(place => (place.File, place.Line)));
    }

    [Fact]
    public void X12_sets_that_drifted_apart_are_said_both_ways()
    {
        var findings = Joint();

        Assert.Contains("refunded", Assert.Single(findings, finding => finding.Id == "J04").Says, StringComparison.Ordinal);
        var unknown = Assert.Single(findings, finding => finding.Id == "J05");
        Assert.Contains("sent", unknown.Says, StringComparison.Ordinal);
        Assert.Equal([("schema.sql", 4)], unknown.Also.Select(place => (place.File, place.Line)));
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public void X12_one_file_alone_makes_no_joint_finding(bool api, bool schema, bool plan)
    {
        ReviewFile[] files = [.. api ? [new ReviewFile("api.yaml", Api)] : (ReviewFile[])[], .. schema ? [new ReviewFile("schema.sql", Schema)] : (ReviewFile[])[], .. plan ? [new ReviewFile("plan.txt", Plan)] : (ReviewFile[])[]];

        Assert.DoesNotContain(Review.Check(files, Knowledge, new DateOnly(2026, 11, 22)).Findings, finding => finding.Rule.For == "joint");
    }

    [Fact]
    public void X12_tables_that_only_sound_alike_are_left_alone()
    {
        var findings = Review.Check(
            [new ReviewFile("api.yaml", Api), new ReviewFile("schema.sql", "CREATE TABLE orders_archive (id bigint PRIMARY KEY, customer_id bigint NOT NULL);"), new ReviewFile("plan.txt", Plan.Replace("orders", "orders_archive", StringComparison.Ordinal))],
            Knowledge, new DateOnly(2026, 11, 22)).Findings;

        Assert.DoesNotContain(findings, finding => finding.Rule.For == "joint");
    }

    private static List<ReviewFinding> Joint() => [.. Review.Check(
        [new ReviewFile("api.yaml", Api), new ReviewFile("schema.sql", Schema), new ReviewFile("plan.txt", Plan)], Knowledge, new DateOnly(2026, 11, 22)).Findings.Where(finding => finding.Rule.For == "joint")];
}
