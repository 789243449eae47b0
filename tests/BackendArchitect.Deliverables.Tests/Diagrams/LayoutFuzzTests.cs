using BackendArchitect.Deliverables.Diagrams.Layout;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

/// <summary>3,000 models of every shape a design could take; a failure names the shape and the seed that make it again.</summary>
public sealed class LayoutFuzzTests
{
    private const int Models = 500;

    [Theory]
    [InlineData(RandomShape.Plain)]
    [InlineData(RandomShape.WideFrames)]
    [InlineData(RandomShape.LongLabels)]
    [InlineData(RandomShape.Hub)]
    [InlineData(RandomShape.Tangle)]
    [InlineData(RandomShape.Lonely)]
    public void Lays_nothing_on_anything_else(RandomShape shape)
    {
        var defects = Enumerable.Range(0, Models).AsParallel().AsOrdered().SelectMany(seed => Defects(shape, seed)).ToList();

        Assert.Empty(defects);
    }

    [Fact]
    public void Lays_out_forty_boxes_with_nothing_on_anything_else()
    {
        var defects = Enumerable.Range(0, 12).AsParallel().AsOrdered().SelectMany(seed => Defects(RandomShape.FortyBoxes, seed)).ToList();

        Assert.Empty(defects);
    }

    private static List<string> Defects(RandomShape shape, int seed)
    {
        var graph = RandomGraph.Of(shape, seed);
        LayeredLayout.Run(graph);
        return [.. LayoutTests.Defects(graph).Select(defect => $"{shape}, seed {seed}: {defect}")];
    }
}
