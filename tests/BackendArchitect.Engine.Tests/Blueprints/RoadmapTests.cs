using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Tests.Blueprints;

public sealed class RoadmapTests
{
    public static TheoryData<string> Names => Samples.Briefs.Names;

    private static Blueprint Design(Ledger brief) => Architect.Design(brief, Samples.Briefs.Knowledge);

    private static Ledger Shop(params (string Id, string Literal)[] facts) => Samples.Briefs.Of([(FactIds.Domain, "e-commerce"), .. facts]);

    private static double End(Phase phase) => phase.StartWeek + phase.Weeks;

    [Theory]
    [MemberData(nameof(Names))]
    public void D8_The_roadmap_is_a_graph_without_circles_in_which_no_phase_starts_before_those_it_waits_for_end(string name)
    {
        var phases = Design(Samples.Briefs.All[name]).Phases;

        var done = new HashSet<string>();
        while (phases.FirstOrDefault(phase => !done.Contains(phase.Id) && phase.After.All(done.Contains)) is { } next)
        {
            done.Add(next.Id);
        }

        Assert.Equal(phases.Count, done.Count);
        Assert.Equal(phases.Count, phases.Select(phase => phase.Id).Distinct().Count());
        Assert.All(phases, phase => Assert.All(phase.After, id => Assert.True(End(phases.Single(before => before.Id == id)) <= phase.StartWeek)));
        Assert.All(phases, phase => Assert.True(phase.Weeks > 0));
        Assert.Equal(phases.Max(End), End(phases.Single(phase => phase.Id == "launch")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void D8_Each_exit_criterion_has_a_number_or_is_a_yes_or_no_check(string name)
    {
        var phases = Design(Samples.Briefs.All[name]).Phases;

        Assert.All(phases, phase => Assert.True(
            phase.Exit.Any(char.IsAsciiDigit) || (phase.Exit.EndsWith('?') && phase.Exit.Split(' ')[0] is "Does" or "Do" or "Has" or "Is"), phase.Exit));
    }

    [Theory]
    [InlineData("2", 1)]
    [InlineData("6", 2)]
    [InlineData("30", 3)]
    public void D8_Contexts_are_built_side_by_side_as_far_as_there_are_people_and_contexts(string engineers, int tracks)
    {
        var design = Design(Shop((FactIds.TeamSize, engineers)));

        var core = design.Phases.Where(phase => phase.Id.StartsWith("core-", StringComparison.Ordinal)).ToList();
        Assert.Equal(tracks, design.Schedule!.Tracks);
        Assert.Equal(tracks, core.Count(phase => phase.StartWeek == core.Min(one => one.StartWeek)));
    }

    [Fact]
    public void D8_A_crowd_builds_one_context_no_faster_than_a_crew()
    {
        var crowd = Design(Shop((FactIds.TeamSize, "300"))).Phases.Single(phase => phase.Id == "core-orders");
        var crews = Design(Shop((FactIds.TeamSize, "12"))).Phases.Single(phase => phase.Id == "core-orders");

        Assert.Equal(crews.Weeks, crowd.Weeks);
    }

    [Fact]
    public void D8_A_system_that_exists_is_moved_and_a_law_is_proved_each_in_a_phase_of_its_own()
    {
        var phases = Design(Shop((FactIds.TeamSize, "9"), (FactIds.ExistingSystem, "monolith"), (FactIds.Compliance, "pci-dss,gdpr"))).Phases;
        var plain = Design(Shop((FactIds.TeamSize, "9"))).Phases;

        string[] extra = ["evidence-gdpr", "evidence-pci-dss", "move"];
        Assert.Equal(extra, phases.Select(phase => phase.Id).Except(plain.Select(phase => phase.Id)).Order(StringComparer.Ordinal));
        Assert.Contains(phases.Single(phase => phase.Id == "move").After, id => id.StartsWith("core-", StringComparison.Ordinal));
        Assert.All(extra, id => Assert.True(End(phases.Single(phase => phase.Id == id)) <= phases.Single(phase => phase.Id == "proof").StartWeek));
    }

    [Theory]
    [InlineData("2", "3", true)]
    [InlineData("6", "6", false)]
    public void D8_A_timeline_that_cannot_hold_is_said_with_its_numbers(string engineers, string months, bool warns)
    {
        var schedule = Design(Shop((FactIds.TeamSize, engineers), (FactIds.Timeline, months))).Schedule!;

        Assert.Equal(warns, schedule.Weeks > schedule.AskedWeeks);
        Assert.Equal(warns, schedule.Warning is not null);
        Assert.Equal(warns, schedule.Warning?.Contains("engineer-weeks", StringComparison.Ordinal) == true && schedule.WorkWeeks > schedule.CapacityWeeks);
    }
}
