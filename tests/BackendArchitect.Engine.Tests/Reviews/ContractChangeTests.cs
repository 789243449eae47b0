using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews;

public sealed class ContractChangeTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    [Theory]
    [InlineData("schema.graphql", "type Query { order(id: ID!): Order }\ntype Order {\n  id: ID!\n  total: Int\n}\n", "total: Int", "total: String", 4, 10)]
    [InlineData("shop.proto", "syntax = \"proto3\";\npackage shop.v1;\nmessage Order {\n  string id = 1;\n  int64 total = 2;\n}\n", "total = 2", "total = 3", 5, 17)]
    public void E9_a_review_with_the_version_before_names_what_breaks_where_it_stands(string path, string before, string was, string next, int line, int column)
    {
        var now = new ReviewFile(path, before.Replace(was, next, StringComparison.Ordinal));

        var report = Review.Check([now], Knowledge, new DateOnly(2026, 11, 22), [new ReviewFile(path, before)]);

        var finding = Assert.Single(report.Findings, finding => finding.Id is "B01" or "B02");
        Assert.Equal(("B01", "error", line, column), (finding.Id, finding.Severity, finding.Place.Line, finding.Place.Column));
    }

    [Theory]
    [InlineData("schema.graphql", "type Query { order(id: ID!): Order }\ntype Order {\n  id: ID!\n  total: Int\n}\n", "  total: Int\n")]
    [InlineData("shop.proto", "syntax = \"proto3\";\npackage shop.v1;\nmessage Order {\n  string id = 1;\n  int64 total = 2;\n}\n", "  int64 total = 2;\n")]
    public void E9_what_is_gone_is_shown_in_the_version_before(string path, string before, string gone)
    {
        var now = new ReviewFile(path, before.Replace(gone, "", StringComparison.Ordinal));

        var report = Review.Check([now], Knowledge, new DateOnly(2026, 11, 22), [new ReviewFile(path, before)]);

        var finding = Assert.Single(report.Findings, finding => finding.Id == "B01");
        Assert.Equal((gone.Trim(), $"before/{path}"), (finding.Evidence, Assert.Single(finding.Also).File));
    }
}
