using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.Mermaid;
using BackendArchitect.Deliverables.Diagrams.Sequences;
using BackendArchitect.Deliverables.Tests.Golden;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

public sealed class FailureTellingTests
{
    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void D2_What_is_told_of_failures_adds_no_participant_and_no_arrow_to_the_model(string name)
    {
        var design = GoldenBriefs.Design(name);

        Assert.All(design.Flows.Where(flow => flow.Critical), flow =>
        {
            var view = SequenceView.Of(design, flow, Theme.Light);
            var arrows = flow.Steps.Where(step => !step.Reply).Select(step => (step.From, step.To)).ToHashSet();
            Assert.All(view.Participants, participant => Assert.NotNull(design.Part(participant.Id)));
            Assert.All(view.Steps.Where(step => !step.Reply && step.From != step.To), step => Assert.Contains((step.From, step.To), arrows));
            Assert.All(flow.Steps, step => Assert.Contains(step, view.Steps));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void D2_Frames_hold_whole_runs_of_steps_and_never_overlap(string name)
    {
        var design = GoldenBriefs.Design(name);

        Assert.All(design.Flows.Where(flow => flow.Critical).Select(flow => SequenceView.Of(design, flow, Theme.Light)), view =>
        {
            var last = -1;
            foreach (var fragment in view.Fragments)
            {
                Assert.True(fragment.First > last && fragment.Last >= fragment.First && fragment.Last < view.Steps.Count);
                Assert.Equal(fragment.First, fragment.Parts[0].At);
                Assert.All(fragment.Parts.Zip(fragment.Parts.Skip(1)), pair => Assert.True(pair.First.At < pair.Second.At && pair.Second.At <= fragment.Last));
                last = fragment.Last;
            }
        });
    }

    [Fact]
    public void Tells_the_repeat_the_retry_the_open_circuit_and_the_dead_letter_of_a_check_out()
    {
        var view = CheckOut("shop-on-sale-days");

        var conditions = view.Fragments.SelectMany(fragment => fragment.Parts).Select(part => part.When);
        Assert.Equal(
            ["It answers in time", "It times out, or the fault may pass", "The circuit is open: too many calls failed"],
            conditions.Take(3));
        Assert.Contains("It fails on every try", conditions);
        Assert.Contains("No answer came, and the same request is sent again", conditions);
        Assert.Contains("  alt It answers in time\n", SequenceMermaid.Write(view), StringComparison.Ordinal);
        Assert.Contains("  else It times out, or the fault may pass\n", SequenceMermaid.Write(view), StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_nothing_of_patterns_the_design_does_not_have()
    {
        var design = GoldenBriefs.Design("shop-on-sale-days");
        var bare = design with { Patterns = [], Relations = [.. design.Relations.Select(relation => relation with { Patterns = [] })] };

        Assert.Empty(SequenceView.Of(bare, bare.Flows.First(flow => flow.Id == "checkout"), Theme.Light).Fragments);
    }

    private static SequenceView CheckOut(string name)
    {
        var design = GoldenBriefs.Design(name);
        return SequenceView.Of(design, design.Flows.First(flow => flow.Id == "checkout"), Theme.Light);
    }
}
