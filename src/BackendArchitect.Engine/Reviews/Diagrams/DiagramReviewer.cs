using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>Reads mermaid (flowchart, sequence, C4, entities, states, architecture) and the Structurizr DSL, alone or in the fences of a Markdown page.</summary>
public sealed class DiagramReviewer : Reviewer
{
    /// <summary>More boxes were not drawn by hand: of such a picture only its size is said.</summary>
    private const int Drawn = 1000;

    public override string Format => "diagram";

    public override bool Reads(ReviewFile file) => DiagramText.Is(file);

    public override IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope) => DiagramText.Read(file).SelectMany(graph => Of(new DiagramReading(file, graph), scope));

    public override IEnumerable<OpenPoint> Ask(ReviewFile file, ReviewScope scope)
    {
        var readings = DiagramText.Read(file).Select(graph => new DiagramReading(file, graph)).Where(reading => reading.IsSystem && reading.Graph.Kind != DiagramKind.Sequence).ToList();
        var stores = readings.SelectMany(reading => reading.Graph.Nodes.Where(node => reading.KindOf(node.Id) is PartKind.Store && node.Instances is null).Select(node => reading.Name(node.Id))).Distinct().ToList();
        if (stores.Count > 0)
        {
            yield return new OpenPoint("single-instance", $"Whether {DiagramReading.List(stores)} {(stores.Count == 1 ? "is one machine" : "are one machine each")} cannot be told from the picture: it does not say how many of each box run.", "A deployment diagram with instances, or the compose, Kubernetes or Terraform files.");
        }

        if (readings.Any(reading => reading.Graph.IsPartial))
        {
            yield return new OpenPoint("diagram-includes", "Parts of the model stand in other files (!include, extends) or are made by scripts: what is missing here may be there.", "The included files together with this one.");
        }
    }

    public override IEnumerable<UnreadFile> Unread(ReviewFile file) =>
        from graph in DiagramText.Read(file)
        from problem in graph.Problems
        select new UnreadFile(file.At(problem.Line, problem.Column), $"Line {problem.Line}: {problem.Says}. The rest was reviewed.");

    private static IEnumerable<Remark> Of(DiagramReading reading, ReviewScope scope) => reading.Graph.Nodes.Count > Drawn
        ? PictureCheck.Crowded(reading)
        : [.. PictureCheck.Of(reading), .. NameCheck.Of(reading), .. CallCheck.Of(reading), .. StoreCheck.Of(reading), .. DetailCheck.Of(reading), .. StateCheck.Of(reading), .. AgeCheck.Of(reading, scope)];
}
