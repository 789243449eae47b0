using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>Reads the JSON form of Terraform into the same blocks.</summary>
internal static class HclJson
{
    // How many names stand between the type of a block and its body.
    private static readonly Dictionary<string, int> Labels = new(StringComparer.Ordinal)
    {
        ["resource"] = 2, ["data"] = 2, ["ephemeral"] = 2, ["variable"] = 1, ["output"] = 1, ["module"] = 1, ["provider"] = 1, ["locals"] = 0, ["terraform"] = 0, ["moved"] = 0, ["import"] = 0, ["removed"] = 0,
    };

    public static HclFile Read(ReviewFile file)
    {
        List<HclBlock> blocks = [];
        List<HclAttribute> attributes = [];
        // Aliases of YAML have no business here, and nothing is followed twice.
        foreach (var entry in file.Root is { Weight: < 1_000_000 } root ? root.Entries : [])
        {
            if (file.Name.EndsWith(".tfvars.json", StringComparison.OrdinalIgnoreCase))
            {
                attributes.Add(Attribute(entry));
            }
            else if (Labels.TryGetValue(entry.Name, out var labels))
            {
                Add(blocks, entry.Name, Span(entry.Key), [], labels, entry.Value);
            }
        }

        return new HclFile(file, attributes, blocks, file.Data.Problem is { } problem ? [new UnreadFile(file.At(file.Data.Line), problem)] : []);
    }

    private static void Add(List<HclBlock> blocks, string type, HclSpan at, HclLabel[] labels, int missing, DataNode value)
    {
        foreach (var body in value is DataNode.Items list ? list.All : [value])
        {
            if (missing == 0)
            {
                blocks.Add(new HclBlock(type, labels, [.. body.Entries.Where(entry => entry.Name != "//").Select(Attribute)], Lifecycle(body), at, Span(body)));
                continue;
            }

            foreach (var entry in body.Entries)
            {
                Add(blocks, type, at, [.. labels, new HclLabel(entry.Name, Span(entry.Key))], missing - 1, entry.Value);
            }
        }
    }

    // What a reader of blocks looks for as blocks.
    private static List<HclBlock> Lifecycle(DataNode body) =>
        [.. body.Entries.Where(entry => entry.Name is "lifecycle" or "backend" or "required_providers" or "cloud").SelectMany(entry => Blocks(entry))];

    private static IEnumerable<HclBlock> Blocks(DataNode.Entry entry)
    {
        foreach (var body in entry.Value is DataNode.Items list ? list.All : [entry.Value])
        {
            if (entry.Name != "backend")
            {
                yield return new HclBlock(entry.Name, [], [.. body.Entries.Select(Attribute)], [], Span(entry.Key), Span(body));
                continue;
            }

            foreach (var kind in body.Entries)
            {
                yield return new HclBlock("backend", [new HclLabel(kind.Name, Span(kind.Key))], [.. kind.Value.Entries.Select(Attribute)], [], Span(entry.Key), Span(kind.Value));
            }
        }
    }

    private static HclAttribute Attribute(DataNode.Entry entry) => new(entry.Name, Value(entry.Value), Span(entry.Key));

    private static HclValue Value(DataNode node) => node switch
    {
        DataNode.Items items => new HclValue.Items([.. items.Values.Select(Value)], Span(node)),
        DataNode.Map map => new HclValue.Map([.. map.Own.Select(entry => new HclValue.Entry(new HclValue.Text(entry.Name, Span(entry.Key)), Value(entry.Value)))], Span(node)),
        DataNode.Scalar { IsNull: true } => new HclValue.Null(Span(node)),
        DataNode.Scalar { IsPlain: true } scalar when node.IsTrue || node.IsFalse => new HclValue.Truth(node.IsTrue, Span(scalar)),
        DataNode.Scalar { IsPlain: true } scalar when node.Number is { } number => new HclValue.Number(number, scalar.Value, Span(scalar)),
        DataNode.Scalar scalar => new HclTemplates(new HclSource(scalar.Value, Span(scalar)), (_, _) => { }).Bare(0),
        _ => new HclValue.Null(Span(node)),
    };

    // Where a value of JSON ends is not kept; nothing in it is mended by machine.
    private static HclSpan Span(DataNode node) => new(node.Line, node.Column, node.Line, node.Column);
}
