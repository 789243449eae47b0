using System.Text;
using System.Text.RegularExpressions;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Deliverables.Tests;

/// <summary>From words to files: what the engine designs must come out as files that hold.</summary>
public sealed partial class WholeDesignTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    public static TheoryData<string> Briefs =>
    [
        "an e-commerce platform for 100k concurrent users on sale days, we are 6, mostly node, 8k a month, stripe, live in 4 months, AWS",
        "multi-tenant B2B SaaS, 300 tenants, 5 developers, C#, Azure, 20000 daily users, GDPR",
        "a tool to keep track of books, shelves and loans, 1 developer",
    ];

    [Theory]
    [MemberData(nameof(Briefs))]
    public void The_same_words_give_the_same_files(string words) =>
        Assert.Equal(Bundle.Zip(Bundle.Create(Design(words))), Bundle.Zip(Bundle.Create(Design(words))));

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Every_resource_of_the_interface_has_a_table(string words)
    {
        var blueprint = Design(words);
        var paths = Lines(blueprint, "api/openapi.yaml").Select(line => Resource().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value);
        var schema = string.Join('\n', Lines(blueprint, "database/schema.sql"));

        Assert.All(paths.Distinct(), path => Assert.Contains($"CREATE TABLE {path.Replace('-', '_')} (", schema, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Every_total_of_every_decision_comes_out_again_from_its_weights_and_scores(string words)
    {
        foreach (var decision in Design(words).Decisions)
        {
            Assert.Equal(1, decision.Weights.Sum(weight => weight.Value), 6);
            Assert.All(decision.Options, option => Assert.Equal(
                option.Total,
                decision.Weights.Sum(weight => weight.Value * option.Scores.Single(score => score.Driver == weight.Driver).Value) * 10,
                0.06));
        }
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void The_lines_of_the_bill_add_up(string words)
    {
        var costs = Design(words).Costs;

        Assert.Equal(costs.Lines.Sum(line => line.Low), costs.Low);
        Assert.Equal(costs.Lines.Sum(line => line.High), costs.High);
    }

    private static Blueprint Design(string words) => Architect.Design(Reader.Read(words, new FactSource("brief"), Knowledge).Ledger, Knowledge);

    private static string[] Lines(Blueprint blueprint, string path) => Encoding.UTF8.GetString(Bundle.Find(blueprint, path)!.Content.Span).Split('\n');

    [GeneratedRegex("^  \"?/([a-z-]+)[/\":]")]
    private static partial Regex Resource();
}
