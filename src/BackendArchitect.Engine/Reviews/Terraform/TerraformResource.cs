namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>A resource, data source or module call in its module.</summary>
internal sealed record TerraformResource(TerraformModule Module, HclFile File, HclBlock Block)
{
    private static readonly HashSet<string> Trials = new(["dev", "develop", "development", "test", "tests", "testing", "sandbox", "staging", "stage", "demo", "example", "examples", "poc", "playground", "tmp", "temp", "preview", "nonprod", "qa"], StringComparer.OrdinalIgnoreCase);

    /// <summary><c>aws_vpc</c>; of a module call <c>module</c>.</summary>
    public string Type => Block.Type == "module" ? "module" : Block.Label(0);

    public string Name => Block.Type == "module" ? Block.Label(0) : Block.Label(1);

    private static readonly string[] Named = ["name", "identifier", "bucket", "cluster_identifier"];

    public string Address => Block.Type switch { "module" => $"module.{Name}", "data" => $"data.{Type}.{Name}", _ => $"{Type}.{Name}" };

    /// <summary>Its name or its folder says that losing it would not matter.</summary>
    public bool IsTrial =>
        File.File.Path.Split('/')[..^1].SelectMany(Words).Concat(Words(Name)).Concat(Named.SelectMany(name => Words(Block[name]?.Literal ?? ""))).Any(Trials.Contains);

    /// <summary>The setting at a path of blocks: <c>vpc_config.endpoint_public_access</c>; of several blocks the first.</summary>
    public Setting Get(string path) => Settings(path).FirstOrDefault();

    /// <summary>The settings at a path, one for each block it leads to; absent where the last block lacks it, none where a block is missing.</summary>
    public IEnumerable<Setting> Settings(string path)
    {
        var names = path.Split('.');
        IEnumerable<HclBlock> blocks = [Block];
        foreach (var name in names[..^1])
        {
            blocks = blocks.SelectMany(block => block.Nested(name));
        }

        return blocks.Select(block => In(block, names[^1]));
    }

    /// <summary>The setting in one of its blocks.</summary>
    public Setting In(HclBlock block, string name) => block.Find(name) is { } attribute ? new Setting(attribute, Module.Resolve(attribute.Value)) : default;

    /// <summary>Whether anything in it refers to another one.</summary>
    public bool RefersTo(TerraformResource other) => Module.RefersTo(Block, other);

    public Remark Remark(string rule, HclSpan at, params (string Name, string Value)[] words) =>
        new(rule, new Place(File.File.Path, at.Line, at.Column, Address), File.File.Quote(at.Line))
        {
            Words = words.Append(("resource", Address)).ToDictionary(word => word.Item1, word => word.Item2),
        };

    private static IEnumerable<string> Words(string text) => text.Split('-', '_', '.', '/', ' ');
}
