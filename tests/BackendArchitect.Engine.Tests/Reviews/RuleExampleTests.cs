using System.Text.RegularExpressions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews;

/// <summary>Every rule is proven by its own examples: one in which it fires, in the line it says, and one in which it stays silent.</summary>
public sealed partial class RuleExampleTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    public static TheoryData<string> Rules => [.. Knowledge.Reviews.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Fires_where_its_examples_say_and_nowhere_else(string id)
    {
        var rule = Knowledge.Reviews.Single(known => known.Id == id);

        foreach (var example in rule.Examples)
        {
            var lines = Findings(example).Where(finding => finding.Id == id).Select(finding => finding.Place.Line).Distinct().Order();

            Assert.True(lines.SequenceEqual(example.Fires.Order()), $"{id} on {example.File} fires in [{string.Join(", ", lines)}], its example says [{string.Join(", ", example.Fires)}]:\n{example.Text}");
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Has_an_example_that_fires_and_one_that_stays_silent(string id)
    {
        var rule = Knowledge.Reviews.Single(known => known.Id == id);

        Assert.Contains(rule.Examples, example => example.Fires.Count > 0);
        Assert.Contains(rule.Examples, example => example.Fires.Count == 0);
    }

    [Fact]
    public void E7_every_finding_has_place_evidence_reason_remedy_and_authority()
    {
        var findings = Knowledge.Reviews.SelectMany(rule => rule.Examples).SelectMany(Findings).ToList();

        Assert.All(findings, finding =>
        {
            Assert.NotEmpty(finding.Place.File);
            Assert.True(finding.Place.Line >= 1 && finding.Place.Column >= 1, $"{finding.Id}: {finding.Place}");
            Assert.NotEmpty(finding.Evidence);
            Assert.All(Blank().Matches(finding.Rule.Says), blank => Assert.DoesNotContain(blank.Value, finding.Says, StringComparison.Ordinal));
            Assert.NotEmpty(finding.Rule.Because);
            Assert.NotEmpty(finding.Rule.Do);
            Assert.NotEmpty(finding.Rule.Sources);
        });
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Blank();

    private static IEnumerable<ReviewFinding> Findings(ReviewExample example) => Review.Check(
        [new ReviewFile(example.File, example.Text), .. example.With.Select(other => new ReviewFile(other.Key, other.Value))],
        Knowledge, new DateOnly(2026, 11, 22), [.. (example.Before ?? new Dictionary<string, string>()).Select(other => new ReviewFile(other.Key, other.Value))]).Findings;
}
