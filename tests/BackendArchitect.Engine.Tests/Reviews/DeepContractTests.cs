using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews;

/// <summary>Whoever hands in brackets without end gets an answer all the same: a stack that runs over ends the process.</summary>
public sealed class DeepContractTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "arguments within arguments", "a.graphql", "type Query { ", "a(" },
        { "lists of lists", "a.graphql", "type Query { a: ", "[" },
        { "values within values", "a.graphql", "type Query { a(b: Int = ", "[" },
        { "one-ofs within one-ofs", "a.proto", "syntax = \"proto3\"; message A { ", "oneof a { " },
        { "messages within messages", "a.proto", "syntax = \"proto3\"; ", "message A { " },
        { "enums within messages", "a.proto", "syntax = \"proto3\"; message A { ", "enum A { " },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void E7_a_contract_nested_without_end_is_still_answered(string name, string file, string head, string again)
    {
        var text = head + string.Concat(Enumerable.Repeat(again, 100_000));

        var report = Review.Check([new ReviewFile(file, text)], Knowledge, new DateOnly(2026, 11, 22));

        Assert.True(report.Findings.Count + report.Unread.Count + report.Formats.Count > 0, name);
    }
}
