namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>Ids: M05 arrows to what is nowhere, M06 a box that exists by a slip of the pen, M07 one id with two labels, M21 the only box without one.</summary>
internal static class NameCheck
{
    /// <summary>Shorter ids differ by one letter on purpose. Unit: characters.</summary>
    private const int ShortestSlip = 5;

    /// <summary>Boxes from which on one without a label stands out.</summary>
    private const int LeastLabelled = 6;

    public static IEnumerable<Remark> Of(DiagramReading reading) => [.. Nowhere(reading), .. Slips(reading), .. Bare(reading), .. Doubles(reading)];

    private static IEnumerable<Remark> Nowhere(DiagramReading reading)
    {
        var graph = reading.Graph;
        var isStrict = graph.IsC4 || graph.Kind is DiagramKind.Architecture or DiagramKind.Workspace;
        return !isStrict || graph.IsPartial
            ? []
            : from node in graph.Nodes
              where !node.IsDeclared && graph.Frame(node.Id) is null && !node.Id.Contains("${", StringComparison.Ordinal)
              select reading.Remark("M05", node.Line, node.Column, ("id", node.Id), ("near", Near(node, graph) is { } near ? $" Did you mean '{near.Id}'?" : ""));
    }

    private static IEnumerable<Remark> Slips(DiagramReading reading)
    {
        var graph = reading.Graph;
        if (graph.Kind is not (DiagramKind.Flowchart or DiagramKind.Sequence or DiagramKind.Entities) || graph.Nodes.Count(node => node.IsDeclared) * 2 < graph.Nodes.Count)
        {
            return [];
        }

        return from node in graph.Nodes
               where !node.IsDeclared && node.Id.Length >= ShortestSlip && graph.Edges.Count(edge => edge.From == node.Id || edge.To == node.Id) == 1
               let near = Near(node, graph)
               where near is not null
               select reading.Remark("M06", node.Line, node.Column, ("id", node.Id), ("near", near.Id), ("line", $"{near.Line}"));
    }

    /// <summary>Where every other box has a label, one drawn with its id alone was hardly meant.</summary>
    private static IEnumerable<Remark> Bare(DiagramReading reading)
    {
        var graph = reading.Graph;
        var bare = graph.Kind == DiagramKind.Flowchart && reading.IsSystem ? graph.Nodes.Where(node => !node.IsDeclared).ToList() : [];
        return bare is [var only] && graph.Nodes.Count >= LeastLabelled && graph.Frame(only.Id) is null && Near(only, graph) is null && graph.Edges.Count(edge => edge.From == only.Id || edge.To == only.Id) == 1 && PartWords.Of(only.Id) is null
            ? [reading.Remark("M21", only.Line, only.Column, ("id", only.Id), ("count", $"{graph.Nodes.Count - 1}"))]
            : [];
    }

    private static IEnumerable<Remark> Doubles(DiagramReading reading) =>
        reading.Graph.Kind is DiagramKind.States or DiagramKind.Entities ? [] :
        from twice in reading.Graph.Doubles.DistinctBy(twice => (twice.Id, twice.Second))
        select reading.Remark("M07", twice.Line, twice.Column, ("id", twice.Id), ("first", DiagramReading.One(twice.First)), ("line", $"{twice.FirstLine}"), ("second", DiagramReading.One(twice.Second)))
            with { Also = [reading.File.At(twice.FirstLine)] };

    /// <summary>The declared box one slip away: a letter more, less or another, two exchanged, or only the case; numbers tell apart on purpose.</summary>
    private static DiagramNode? Near(DiagramNode node, DiagramGraph graph)
    {
        var near = graph.Nodes.Where(other => other.IsDeclared && other.Id != node.Id && IsSlip(node.Id, other.Id)).Take(2).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    private static bool IsSlip(string written, string meant)
    {
        if (Math.Abs(written.Length - meant.Length) > 1 || written.Length < ShortestSlip - 1)
        {
            return false;
        }

        if (string.Equals(written, meant, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var (a, b) = (written.ToUpperInvariant(), meant.ToUpperInvariant());
        var front = 0;
        while (front < a.Length && front < b.Length && a[front] == b[front])
        {
            front++;
        }

        var back = 0;
        while (back < a.Length - front && back < b.Length - front && a[^(back + 1)] == b[^(back + 1)])
        {
            back++;
        }

        var (left, right) = (a[front..^back], b[front..^back]);
        var changed = left + right;
        // The last letter often tells a number or a kind: ServiceA and ServiceB, nodes and node.
        return changed.All(char.IsLetter) && back > 0 && (left.Length + right.Length == 1 || (left.Length == 1 && right.Length == 1 && front > 0 && a.Length >= 7) || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]));
    }
}
