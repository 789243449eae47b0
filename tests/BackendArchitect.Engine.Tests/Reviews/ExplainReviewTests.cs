using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews;

public sealed class ExplainReviewTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    private const string Json = """
        [
          {
            "Plan": {
              "Node Type": "Sort",
              "Plan Rows": 10, "Actual Rows": 60000, "Actual Loops": 1, "Total Cost": 90000, "Actual Total Time": 9000,
              "Sort Key": ["o.created_at DESC"],
              "Sort Method": "external merge", "Sort Space Used": 204800, "Sort Space Type": "Disk",
              "Plans": [
                {
                  "Node Type": "Nested Loop",
                  "Plan Rows": 10, "Actual Rows": 60000, "Actual Loops": 1,
                  "Join Filter": "(items.order_id = o.id)",
                  "Plans": [
                    {
                      "Node Type": "Seq Scan", "Relation Name": "orders", "Alias": "o",
                      "Plan Rows": 1, "Actual Rows": 3000, "Actual Loops": 1,
                      "Filter": "(((status)::text = 'open'::text) AND (o.created_at > '2026-01-01'::date))",
                      "Rows Removed by Filter": 2000000
                    },
                    {
                      "Node Type": "Seq Scan", "Relation Name": "items",
                      "Plan Rows": 4000, "Actual Rows": 4000, "Actual Loops": 3000
                    }
                  ]
                }
              ]
            },
            "Execution Time": 9001.2
          }
        ]
        """;

    [Theory]
    [InlineData("Q01", 15, "Sort > Nested Loop > Seq Scan on orders", "CREATE INDEX CONCURRENTLY ON orders (status, created_at)")]
    [InlineData("Q03", 15, "Sort > Nested Loop > Seq Scan on orders", "CREATE STATISTICS ON status, created_at FROM orders; ANALYZE orders")]
    [InlineData("Q04", 21, "Sort > Nested Loop > Seq Scan on items", "CREATE INDEX CONCURRENTLY ON items (order_id)")]
    [InlineData("Q06", 4, "Sort", "SET work_mem = '504MB'")]
    public void E3_a_planted_defect_is_found_with_its_path_its_line_and_a_step(string rule, int line, string path, string step)
    {
        var finding = Assert.Single(Check("plan.json", Json).Findings, finding => finding.Id == rule);

        Assert.Equal((line, path), (finding.Place.Line, finding.Place.JsonPointer));
        Assert.Contains(step, finding.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void E3_nothing_but_what_was_planted_is_found()
    {
        var report = Check("plan.json", Json);

        Assert.Equal(["Q01", "Q03", "Q04", "Q06"], report.Findings.Select(finding => finding.Id).Order());
        Assert.Empty(report.Open);
    }

    [Fact]
    public void E3_a_plan_that_did_not_run_is_judged_with_less_certainty_and_says_so()
    {
        const string Text = """
                                       QUERY PLAN
            -----------------------------------------------------------
             Sort  (cost=20837.32..20837.57 rows=100 width=97)
               Sort Key: created_at
               ->  Seq Scan on orders  (cost=0.00..20834.00 rows=100 width=97)
                     Filter: (lower(email) = 'a@example.org'::text)
            (4 rows)
            """;

        var report = Check("plan.txt", Text);

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("Q10", "info", 5, "Sort > Seq Scan on orders"), (finding.Id, finding.Severity, finding.Place.Line, finding.Place.JsonPointer));
        Assert.Contains("CREATE INDEX CONCURRENTLY ON orders ((lower(email)))", finding.Says, StringComparison.Ordinal);
        Assert.Equal("plan-without-analyze", Assert.Single(report.Open).Id);
    }

    [Fact]
    public void E3_MySQL_plans_are_read_as_JSON_and_as_a_tree()
    {
        const string MyJson = """
            {
              "query_block": {
                "nested_loop": [
                  { "table": { "table_name": "c", "access_type": "ALL", "rows_examined_per_scan": 50000, "rows_produced_per_join": 50, "filtered": "0.10", "attached_condition": "(`shop`.`c`.`city` = 'Lund')" } },
                  { "table": { "table_name": "o", "access_type": "ALL", "rows_examined_per_scan": 90000, "filtered": "10.00" } }
                ]
              }
            }
            """;
        const string Tree = """
            -> Nested loop inner join  (cost=1245 rows=1000) (actual time=0.3..900 rows=1200 loops=1)
                -> Filter: (o.`status` = 'open')  (cost=1014 rows=900) (actual time=0.2..50 rows=1000 loops=1)
                    -> Table scan on o  (cost=1014 rows=100000) (actual time=0.1..30 rows=100000 loops=1)
                -> Table scan on i  (cost=100 rows=5000) (actual time=0.1..0.8 rows=5000 loops=1000)
            """;

        var json = Check("plan.json", MyJson);
        var tree = Check("plan.txt", Tree);

        Assert.Contains(json.Findings, finding => finding is { Id: "Q10", Place.Line: 4 } && finding.Says.Contains("ALTER TABLE c ADD INDEX (city)", StringComparison.Ordinal));
        Assert.Single(json.Open);
        Assert.Contains(tree.Findings, finding => finding is { Id: "Q01", Place.Line: 3 } && finding.Says.Contains("ALTER TABLE o ADD INDEX (status)", StringComparison.Ordinal));
        Assert.Contains(tree.Findings, finding => finding is { Id: "Q04", Place.Line: 4 });
        Assert.Empty(tree.Open);
    }

    [Fact]
    public void E3_JSON_is_read_as_psql_frames_it()
    {
        var framed = "SET\n          QUERY PLAN          \n------------------------------\n" + string.Join('\n', Json.Split('\n').Select(line => $" {line,-60}+")) + "\n(1 row)\n";

        var findings = Check("plan.txt", framed).Findings;

        Assert.Equal(["Q01", "Q03", "Q04", "Q06"], findings.Select(finding => finding.Id).Order());
        Assert.Equal(24, findings.Single(finding => finding.Id == "Q04").Place.Line);
    }

    [Theory]
    [InlineData("(((a)::text = 'x'::text) AND (b > 5) AND (c <> 1) AND (d IS NULL))", "a d | b")]
    [InlineData("((o.kind = ANY ('{a,b}'::text[])) AND (o.\"Total\" >= '10'::numeric))", "kind | Total")]
    [InlineData("(upper((name)::text) = 'X'::text)", "(upper(name)) | ")]
    [InlineData("(`shop`.`o`.`state` = 'new')", "state | ")]
    public void Columns_are_read_from_a_condition(string condition, string wanted)
    {
        var read = Engine.Reviews.Explain.PlanCondition.Of(condition);

        Assert.Equal(wanted, $"{string.Join(' ', read.Equal)} | {string.Join(' ', read.Ranges)}");
    }

    private static ReviewReport Check(string name, string text) => Review.Check([new ReviewFile(name, text)], Knowledge, new DateOnly(2026, 11, 22));
}
