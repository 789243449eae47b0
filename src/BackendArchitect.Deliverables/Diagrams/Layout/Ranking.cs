namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Gives every box its row. A group is ranked as one unit; inside, it is one row unless it asks for more.</summary>
internal sealed class Ranking(Graph graph)
{
    private readonly Dictionary<LayoutNode, int> _inner = [];
    private readonly Dictionary<string, int> _heights = new(StringComparer.Ordinal);

    public void Run()
    {
        foreach (var group in graph.Groups)
        {
            RankInside(group);
        }

        var units = graph.Nodes.Select(Unit).Distinct(StringComparer.Ordinal).ToList();
        var roots = graph.Nodes.Where(node => node.IsRoot).Select(Unit).ToHashSet(StringComparer.Ordinal);
        var arrows = Arrows(units).OrderBy(arrow => roots.Contains(arrow.From) ? 0 : 1).ToList();
        var ranks = new LongestPath(units, arrows, unit => _heights.GetValueOrDefault(unit, 1), roots).Ranks();
        foreach (var node in graph.Nodes)
        {
            node.Rank = ranks[Unit(node)] + _inner.GetValueOrDefault(node);
        }

        SpreadLoners();
        foreach (var group in graph.Groups)
        {
            var rows = Members(group).Select(node => node.Rank).DefaultIfEmpty(0).ToList();
            (group.FirstRank, group.LastRank) = (rows.Min(), rows.Max());
        }
    }

    /// <summary>Boxes without any arrow fill the rows that are short, instead of all standing in the first.</summary>
    private void SpreadLoners()
    {
        var loners = graph.Nodes
            .Where(node => node is { Group: null, IsRoot: false } && !graph.Edges.Any(edge => !edge.IsLoop && (edge.From == node || edge.To == node)))
            .ToList();
        var others = graph.Nodes.Except(loners).ToList();
        var rows = Math.Max(others.Select(node => node.Rank + 1).DefaultIfEmpty(1).Max(), (int)Math.Ceiling(Math.Sqrt(loners.Count)));
        var counts = Enumerable.Range(0, rows).Select(row => others.Count(node => node.Rank == row)).ToArray();
        foreach (var loner in loners)
        {
            loner.Rank = Array.IndexOf(counts, counts.Min());
            counts[loner.Rank]++;
        }
    }

    private static string Unit(LayoutNode node) => node.Group?.Id ?? $"\0{node.Id}";

    private List<LayoutNode> Members(LayoutGroup group) => [.. graph.Nodes.Where(node => node.Group == group)];

    private void RankInside(LayoutGroup group)
    {
        var members = Members(group);
        if (graph.OneRowGroups || members.Count == 0)
        {
            return;
        }

        if (group.IsLayered)
        {
            var depths = Depths(group, members);
            members.ForEach(node => _inner[node] = depths[node.Id]);
        }
        else if (members.Count > group.MostInRow)
        {
            Wrap(group, members);
        }

        _heights[group.Id] = members.Max(node => _inner.GetValueOrDefault(node)) + 1;
    }

    private Dictionary<string, int> Depths(LayoutGroup group, List<LayoutNode> members)
    {
        var arrows = graph.Edges
            .Where(edge => edge.From.Group == group && edge.To.Group == group && !edge.IsLoop)
            .Select(edge => (edge.From.Id, edge.To.Id))
            .ToList();
        return new LongestPath([.. members.Select(node => node.Id)], arrows, _ => 1, new HashSet<string>()).Ranks();
    }

    /// <summary>Even rows; what many arrows from elsewhere reach stands in the first, where they need not pass other boxes.</summary>
    private void Wrap(LayoutGroup group, List<LayoutNode> members)
    {
        var rows = (members.Count + group.MostInRow - 1) / group.MostInRow;
        var inRow = (members.Count + rows - 1) / rows;
        var depths = Depths(group, members);
        var ordered = members.OrderByDescending(Reach).ThenBy(node => depths[node.Id]).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            _inner[ordered[i]] = i / inRow;
        }

        int Reach(LayoutNode node) => graph.Edges.Count(edge =>
            (edge.From == node && edge.To.Group != group) || (edge.To == node && edge.From.Group != group));
    }

    /// <summary>One arrow between two units, the way most of theirs point.</summary>
    private List<(string From, string To)> Arrows(List<string> units)
    {
        var counts = new Dictionary<(string From, string To), int>();
        foreach (var edge in graph.Edges)
        {
            var pair = (Unit(edge.From), Unit(edge.To));
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }

        var tiers = graph.Nodes.DistinctBy(Unit).ToDictionary(Unit, node => node.Group is null ? node.Tier : node.Group.Tier, StringComparer.Ordinal);
        return [.. counts.Where(count => count.Key.From != count.Key.To).Where(count => Wins(count.Key, count.Value)).Select(count => Downwards(count.Key)).Distinct()];

        (string From, string To) Downwards((string From, string To) pair) => Tier(pair.From) > Tier(pair.To) ? (pair.To, pair.From) : pair;

        int? Tier(string unit) => tiers[unit];

        bool Wins((string From, string To) pair, int count)
        {
            if (Tier(pair.From) is { } from && Tier(pair.To) is { } to)
            {
                return from != to;
            }

            var back = counts.GetValueOrDefault((pair.To, pair.From));
            return count > back || (count == back && units.IndexOf(pair.From) < units.IndexOf(pair.To));
        }
    }
}
