using System.Runtime.CompilerServices;

namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>A file of Terraform or OpenTofu: <c>.tf</c>, <c>.tofu</c>, <c>.tf.json</c>, <c>.tfvars</c>, <c>.hcl</c>.</summary>
/// <param name="Attributes">Those outside of all blocks, as in <c>.tfvars</c>.</param>
/// <param name="Blocks">In the order of the file.</param>
/// <param name="Problems">What could not be read; the rest was.</param>
public sealed record HclFile(ReviewFile File, IReadOnlyList<HclAttribute> Attributes, IReadOnlyList<HclBlock> Blocks, IReadOnlyList<UnreadFile> Problems)
{
    private static readonly ConditionalWeakTable<ReviewFile, HclFile> Known = [];

    public bool IsOfValues => File.Name.EndsWith(".tfvars", StringComparison.OrdinalIgnoreCase) || File.Name.EndsWith(".tfvars.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>By its name.</summary>
    public static bool Is(ReviewFile file) =>
        file.Extension is ".tf" or ".tofu" or ".tfvars"
        || file.Name.EndsWith(".tf.json", StringComparison.OrdinalIgnoreCase) || file.Name.EndsWith(".tofu.json", StringComparison.OrdinalIgnoreCase) || file.Name.EndsWith(".tfvars.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file once.</summary>
    public static HclFile Read(ReviewFile file) => Known.GetValue(file, wanted => wanted.Extension == ".json" ? HclJson.Read(wanted) : HclParser.Read(wanted));

    /// <summary>Blocks of a type: <c>resource</c>, <c>variable</c>.</summary>
    public IEnumerable<HclBlock> Of(string type) => Blocks.Where(block => block.Type == type);

    /// <summary>Where something of this file is.</summary>
    public Place Place(HclSpan span) => File.At(span.Line, span.Column);
}
