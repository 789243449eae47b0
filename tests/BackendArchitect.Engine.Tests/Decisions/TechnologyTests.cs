using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Gates;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Decisions;

public sealed class TechnologyTests
{
    private static readonly string[] Skills = ["nodejs", "python", "go", "java", "rust", "csharp"];
    private static readonly string[] Clouds = ["aws", "azure", "gcp", "on-premises"];

    /// <summary>Six languages on four clouds, one of the two alternating between a small and a large system: twenty-four stacks.</summary>
    public static TheoryData<string, string> Stacks
    {
        get
        {
            var stacks = new TheoryData<string, string>();
            foreach (var skill in Skills)
            {
                foreach (var cloud in Clouds)
                {
                    stacks.Add(skill, cloud);
                }
            }

            return stacks;
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void K7_Each_technology_carries_version_reason_documentation_limitations_and_company(string skill, string cloud)
    {
        var large = Array.IndexOf(Skills, skill) % 2 == 1;
        var brief = Samples.Briefs.Of(
            (FactIds.Domain, large ? "marketplace" : "booking"),
            (FactIds.DailyUsers, large ? "3000000" : "2000"),
            (FactIds.TeamSize, large ? "40" : "4"),
            (FactIds.Cloud, cloud),
            (FactIds.TeamSkills, skill));

        var design = Architect.Design(brief, Samples.Briefs.Knowledge);

        Assert.Contains(design.Technologies, choice => choice.Role == "runtime" && choice.Id == skill);
        Assert.All(design.Technologies, choice =>
        {
            Assert.True(choice.Version is not null ^ choice.NoVersion is not null, $"{choice.Id} has neither version nor reason, or both.");
            Assert.NotEmpty(choice.Because);
            Assert.Equal("https", choice.Docs.Scheme);
            Assert.InRange(choice.Limitations.Count, 2, 9);
            Assert.NotEmpty(choice.Compatibility);
            Assert.NotEmpty(choice.Sources);
        });
        Assert.DoesNotContain(design.Gate.Lines.SelectMany(line => line.Notes), note => note.Result == GateResult.Fail);
    }
}
