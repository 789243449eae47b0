using System.Runtime.CompilerServices;
using BackendArchitect.Engine.Reviews.Diagrams.Mermaid;
using BackendArchitect.Engine.Reviews.Diagrams.Structurizr;

namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>The diagrams of a file: mermaid and Structurizr, alone or in the fences of a Markdown page, each in the lines of the file.</summary>
public static class DiagramText
{
    // A file is asked for its diagrams several times in one review: read once.
    private static readonly ConditionalWeakTable<ReviewFile, IReadOnlyList<DiagramGraph>> Known = [];

    public static bool Is(ReviewFile file) => DiagramBlock.In(file).Count > 0;

    public static IReadOnlyList<DiagramGraph> Read(ReviewFile file) => Known.GetValue(file, ReadAll);

    private static IReadOnlyList<DiagramGraph> ReadAll(ReviewFile file)
    {
        var lines = DiagramCursor.LinesOf(file.Text);
        return [.. DiagramBlock.In(file).Take(200).Select(block => block.Language == "mermaid" ? MermaidParser.Parse(file.Text, block.Start, block.End, lines) : Workspace(file.Text, block, lines))];
    }

    private static DiagramGraph Workspace(string text, DiagramBlock block, int[] lines)
    {
        var cursor = new DiagramCursor(text, block.Start, block.End, lines);
        cursor.SkipBlanks(newlines: true);
        var place = cursor.Place;
        var graph = new DiagramBuilder();
        new StructurizrParser(cursor, graph).Parse();
        return graph.Build(DiagramKind.Workspace, "workspace", place);
    }
}
