namespace BackendArchitect.Engine.Reviews.Trees;

/// <summary>Y01: a key that stands twice in one mapping, in whatever kind of YAML or JSON. One of the two is lost without a word.</summary>
internal static class DoubleKeyCheck
{
    private const string Merge = "<<";

    public static IEnumerable<Remark> Of(ReviewFile file)
    {
        var seen = new HashSet<DataNode>(ReferenceEqualityComparer.Instance);
        var open = new Stack<DataNode>(file.Data.Documents.Reverse());
        while (open.TryPop(out var node))
        {
            // Values behind aliases are shared: once is enough.
            if (!seen.Add(node))
            {
                continue;
            }

            foreach (var inner in node is DataNode.Map map ? map.Own.Select(entry => entry.Value).Reverse() : node.All.Reverse())
            {
                open.Push(inner);
            }

            foreach (var again in node is DataNode.Map keys ? Doubled(keys) : [])
            {
                yield return new Remark("Y01", again.At(file.Path), file.Quote(again.Line)) { Words = new Dictionary<string, string> { ["key"] = again.Value } };
            }
        }
    }

    private static IEnumerable<DataNode.Scalar> Doubled(DataNode.Map map)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return map.Own.Where(entry => entry.Name != Merge && !names.Add(entry.Name)).Select(entry => entry.Key);
    }
}
