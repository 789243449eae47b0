namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>A block: <c>resource "aws_vpc" "main" { … }</c>; of a map that stands for a block, too.</summary>
/// <param name="At">Where its type stands.</param>
/// <param name="End">Where its closing brace stands.</param>
public sealed record HclBlock(
    string Type, IReadOnlyList<HclLabel> Labels, IReadOnlyList<HclAttribute> Attributes, IReadOnlyList<HclBlock> Blocks, HclSpan At, HclSpan End)
{
    /// <summary>The value of an attribute; null when there is none.</summary>
    public HclValue? this[string name] => Find(name)?.Value;

    /// <summary>Where somebody would look for it: at its last label, else at its type.</summary>
    public HclSpan NameAt => Labels.Count > 0 ? Labels[^1].At : At;

    /// <summary>The name of a label, empty when there are fewer: 0 is the type of a resource, 1 its name.</summary>
    public string Label(int index) => index < Labels.Count ? Labels[index].Name : "";

    public HclAttribute? Find(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);

    /// <summary>Blocks of a type inside of this one, however they are written: as block, as the content of a <c>dynamic</c> block, as a map or a list of maps.</summary>
    public IEnumerable<HclBlock> Nested(string type)
    {
        foreach (var block in Blocks)
        {
            if (block.Type == type)
            {
                yield return block;
            }
            else if (block.Type == "dynamic" && block.Label(0) == type)
            {
                foreach (var content in block.Blocks.Where(content => content.Type == "content"))
                {
                    yield return content with { Type = type, At = block.At };
                }
            }
        }

        if (Find(type) is { } attribute)
        {
            foreach (var map in (attribute.Value as HclValue.Items)?.Values.OfType<HclValue.Map>() ?? (attribute.Value is HclValue.Map one ? [one] : []))
            {
                yield return Of(type, map);
            }
        }
    }

    /// <summary>Whether an attribute or a block of this name is there at all, in whatever form.</summary>
    public bool Has(string name) => Find(name) is not null || Blocks.Any(block => block.Type == name || (block.Type == "dynamic" && block.Label(0) == name));

    /// <summary>A map read as a block.</summary>
    public static HclBlock Of(string type, HclValue.Map map) => new(
        type, [], [.. map.Entries.Where(entry => entry.Name is not null).Select(entry => new HclAttribute(entry.Name!, entry.Value, entry.Key.At))], [], map.At, map.At with { Line = map.At.EndLine, Column = Math.Max(1, map.At.EndColumn - 1) });
}
