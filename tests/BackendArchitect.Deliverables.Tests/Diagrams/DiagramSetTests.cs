using System.Xml.Linq;
using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.Raster;
using BackendArchitect.Deliverables.Diagrams.Scenes;
using BackendArchitect.Deliverables.Tests.Samples;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

public sealed class DiagramSetTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Draws_context_containers_critical_flows_entities_and_charts()
    {
        var names = DiagramSet.Draw(SampleShop.Blueprint, Theme.Light).Select(diagram => diagram.Name);

        Assert.Equal(["c4-context", "c4-container", "deployment", "c4-component-shop", "c4-code-orders", "sequence-place-order", "er", "roadmap", "cost", "scores"], names);
    }

    [Fact]
    public void Draws_the_first_flow_when_none_is_critical()
    {
        var calm = SampleShop.Blueprint with { Flows = [.. SampleShop.Blueprint.Flows.Select(flow => flow with { Critical = false })] };

        Assert.Contains(DiagramSet.Draw(calm, Theme.Light), diagram => diagram.Name == "sequence-place-order");
    }

    [Fact]
    public void Draws_nothing_of_what_the_design_does_not_have()
    {
        var empty = SampleShop.Blueprint with { Parts = [], Relations = [], Components = [], Flows = [], Entities = [], Phases = [], Decisions = [], Alternatives = [], Costs = SampleShop.Blueprint.Costs with { Lines = [] } };

        Assert.Empty(DiagramSet.Draw(empty, Theme.Light));
    }

    [Fact]
    public void Gives_the_same_bytes_for_the_same_design()
    {
        var first = DiagramSet.Draw(SampleShop.Blueprint, Theme.Light);
        var second = DiagramSet.Draw(SampleShop.Blueprint, Theme.Light);

        Assert.All(first.Zip(second), pair =>
        {
            Assert.Equal(SvgWriter.Write(pair.First.Scene), SvgWriter.Write(pair.Second.Scene));
            Assert.Equal(PngWriter.Write(pair.First.Scene, 1), PngWriter.Write(pair.Second.Scene, 1));
            Assert.Equal(pair.First.Mermaid, pair.Second.Mermaid);
        });
    }

    [Theory]
    [InlineData(" Ж ñ Ω ł")]
    [InlineData(" \"q\" 'a' <b>&amp; ]]> #1; %% \\")]
    [InlineData(" 🚀👩‍💻 \u0001\u0008 \uFFFE")]
    [InlineData(" aVeryLongWordWithoutAnySpaceInItThatNoBoxCouldEverHoldOnOneLineHoweverWideItIsMadeAndStillGoesOn")]
    [InlineData(" \uD83D")]
    public void Writes_well_formed_svg_whatever_things_are_called(string tail)
    {
        foreach (var diagram in DiagramSet.Draw(NastyNames.In(SampleShop.Blueprint, tail), Theme.Light))
        {
            var svg = XDocument.Parse(SvgWriter.Write(diagram.Scene));

            Assert.NotEmpty(svg.Root!.Elements(Svg + "text"));
            Assert.NotEmpty(PngWriter.Write(diagram.Scene, 0.5f));
        }
    }

    [Fact]
    public void Keeps_every_text_inside_the_picture()
    {
        foreach (var diagram in DiagramSet.Draw(NastyNames.In(SampleShop.Blueprint, " with a rather long tail of words"), Theme.Light))
        {
            foreach (var text in diagram.Scene.Items.OfType<SceneItem.Text>())
            {
                var width = Deliverables.Diagrams.Fonts.TextRuler.Measure(text.Value, text.Size, text.Weight);
                var left = text.At.X - (text.Anchor switch { TextAnchor.Middle => width / 2, TextAnchor.End => width, _ => 0 });

                Assert.InRange(left, 0, diagram.Scene.Width);
                Assert.InRange(left + width, 0, diagram.Scene.Width);
                Assert.InRange(text.At.Y, 0, diagram.Scene.Height);
            }
        }
    }

    [Fact]
    public void Names_every_part_in_the_container_picture_and_only_outsiders_in_the_context()
    {
        var diagrams = DiagramSet.Draw(SampleShop.Blueprint, Theme.Light);

        var (context, container) = (Texts(diagrams[0]).ToHashSet(), Texts(diagrams[1]).ToHashSet());
        Assert.All(SampleShop.Blueprint.Parts, part => Assert.Contains(part.Name, container));
        Assert.All(SampleShop.Blueprint.Parts, part => Assert.Equal(part.IsOutside, context.Contains(part.Name)));
        Assert.Contains("9,804 requests/s at the peak", Words(diagrams[1]), StringComparison.Ordinal);
        Assert.Contains("catalogue, cart", Words(diagrams[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_the_picture_in_words()
    {
        var container = DiagramSet.Draw(SampleShop.Blueprint, Theme.Light)[1];

        Assert.Contains("Shop to Primary database: Writes orders", container.Alt, StringComparison.Ordinal);
        Assert.Contains(container.Alt, SvgWriter.Write(container.Scene), StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_readable_when_a_design_is_far_too_large()
    {
        var parts = Enumerable.Range(0, 200).Select(i => new Part($"p{i}", PartKind.Service, $"Part {i}", null, "", "", [], 1, ["team-size"])).ToList();
        var large = SampleShop.Blueprint with
        {
            Parts = parts,
            Relations = [.. parts.Skip(1).Select((part, i) => new Relation($"p{i}", part.Id, "calls", "", false))],
        };

        var container = DiagramSet.Draw(large, Theme.Light)[1];

        Assert.Contains("164 more parts not shown", Words(container), StringComparison.Ordinal);
    }

    [Fact]
    public void Ignores_relations_and_steps_of_parts_that_do_not_exist()
    {
        var broken = SampleShop.Blueprint with
        {
            Relations = [.. SampleShop.Blueprint.Relations, new Relation("shop", "nobody", "calls", "", false)],
            Flows = [new Flow("f", "A flow", true, [new FlowStep("shop", "nobody", "hello", false, false)])],
        };

        var diagrams = DiagramSet.Draw(broken, Theme.Light);

        Assert.DoesNotContain("nobody", diagrams.Single(diagram => diagram.Name == "c4-container").Alt, StringComparison.Ordinal);
        Assert.Contains("nobody", Words(diagrams.Single(diagram => diagram.Name == "sequence-f")), StringComparison.Ordinal);
    }

    private static string Words(Diagram diagram) => string.Join(' ', Texts(diagram));

    private static IEnumerable<string> Texts(Diagram diagram) => diagram.Scene.Items.OfType<SceneItem.Text>().Select(text => text.Value);
}
