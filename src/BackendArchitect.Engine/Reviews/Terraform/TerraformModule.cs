namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>All files of one folder, as Terraform reads them: together.</summary>
internal sealed class TerraformModule
{
    private const int Deepest = 12;

    private readonly Dictionary<string, HclValue?> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HclValue?> _resolved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HclValue> _locals = new(StringComparer.Ordinal);
    private readonly ILookup<string, HclBlock> _users;

    /// <param name="values">Files with values of variables, from here and from the folders below.</param>
    /// <param name="isCalled">Another module of the review calls it: what its variables hold is said there.</param>
    public TerraformModule(string folder, IReadOnlyList<HclFile> files, IReadOnlyList<HclFile> values, bool isCalled)
    {
        Folder = folder;
        Files = files;
        IsLibrary = isCalled || folder.Split('/').Contains("modules");
        foreach (var local in files.SelectMany(file => file.Of("locals")).SelectMany(block => block.Attributes))
        {
            _locals.TryAdd(local.Name, local.Value);
        }

        foreach (var variable in files.SelectMany(file => file.Of("variable")))
        {
            _variables.TryAdd(variable.Label(0), IsLibrary || variable["default"] is HclValue.Null ? null : variable["default"]);
        }

        foreach (var value in values.SelectMany(file => file.Attributes))
        {
            // Two values are none: which holds is said on the command line.
            _variables[value.Name] = values.Count == 1 && !IsLibrary ? value.Value : null;
        }

        All = [.. files.SelectMany(file => file.Blocks.Where(block => block.Type is "resource" or "data" or "module").Select(block => new TerraformResource(this, file, block))).Where(resource => !Never(resource.Block))];
        var tops = files.SelectMany(file => file.Blocks).ToArray();
        _users = tops.SelectMany(block => Values(block).SelectMany(value => value.References).Select(Target).Distinct().Select(target => (target, block))).ToLookup(pair => pair.target, pair => pair.block, StringComparer.Ordinal);
        IsWhole = Closed();
    }

    public string Folder { get; }

    public IReadOnlyList<HclFile> Files { get; }

    /// <summary>Made to be called by others.</summary>
    public bool IsLibrary { get; }

    /// <summary>Everything its files refer to is in them, so that what is not there is missing.</summary>
    public bool IsWhole { get; }

    /// <summary>Resources, data sources and module calls that are not switched off.</summary>
    public IReadOnlyList<TerraformResource> All { get; }

    public IEnumerable<TerraformResource> Resources => All.Where(resource => resource.Block.Type == "resource");

    public IEnumerable<TerraformResource> Of(params string[] types) => Resources.Where(resource => types.Contains(resource.Type, StringComparer.Ordinal));

    /// <summary>Whether a block refers to a resource, in whatever way.</summary>
    public bool RefersTo(HclBlock block, TerraformResource resource) => Users(resource).Contains(block);

    /// <summary>Blocks of the files that refer to a resource.</summary>
    public IEnumerable<HclBlock> Users(TerraformResource resource) => _users[resource.Address];

    /// <summary>Whether <c>var.x</c> or <c>local.x</c> is used anywhere.</summary>
    public bool Uses(string address) => _users.Contains(address);

    /// <summary>The value with variables and locals put in; null when the files do not tell.</summary>
    public HclValue? Resolve(HclValue? value) => Resolve(value, 0);

    private HclValue? Resolve(HclValue? value, int depth) => depth > Deepest ? null : value switch
    {
        HclValue.Reference { Path: [var kind and ("var" or "local"), var name, ..] } reference => Inside(Named(kind, name, depth), reference, depth),
        HclValue.Template template => Joined(template, depth),
        HclValue.Call { Function: "tostring" or "tonumber" or "tobool" or "tolist" or "toset" or "lower" or "sensitive" or "nonsensitive", Arguments: [var only] } => Resolve(only, depth + 1),
        HclValue.Reference or HclValue.Call or HclValue.Expression => null,
        _ => value,
    };

    // Each once, and what leads back to itself never.
    private HclValue? Named(string kind, string name, int depth)
    {
        var address = $"{kind}.{name}";
        if (!_resolved.TryGetValue(address, out var value))
        {
            _resolved[address] = null;
            _resolved[address] = value = Resolve(kind == "var" ? _variables.GetValueOrDefault(name) : _locals.GetValueOrDefault(name), depth + 1);
        }

        return value;
    }

    private HclValue? Inside(HclValue? value, HclValue.Reference reference, int depth)
    {
        var inside = value;
        foreach (var name in reference.Path.Skip(2))
        {
            inside = Resolve((inside as HclValue.Map)?[name], depth + 1);
        }

        return inside;
    }

    private HclValue.Text? Joined(HclValue.Template template, int depth)
    {
        var parts = template.Parts.Select(part => Resolve(part, depth + 1)?.Literal).ToArray();
        return Array.Exists(parts, part => part is null) || parts.Sum(part => part!.Length) > 10_000 ? null : new HclValue.Text(string.Concat(parts), template.At);
    }

    private bool Never(HclBlock block) => Resolve(block["count"])?.Literal is "0" or "false";

    private bool Closed()
    {
        var known = Files.SelectMany(file => file.Blocks).Select(Address).ToHashSet(StringComparer.Ordinal);
        var wanted = _users.Select(group => group.Key).Where(target => IsAddress(target) && !(target.StartsWith("local.", StringComparison.Ordinal) && _locals.ContainsKey(target["local.".Length..]))).ToArray();
        // One file without the settings of Terraform is likely one of several.
        return wanted.All(known.Contains) && Files.Any(file => file.Blocks.Any(block => block.Type is "terraform" || (Files.Count > 1 && block.Type is "provider" or "variable" && (block.Type == "provider" || wanted.Contains(Address(block))))));
    }

    // Names that for expressions and dynamic blocks bind are no addresses: a provider's types have an underscore.
    private static bool IsAddress(string target) => target.Contains('.', StringComparison.Ordinal) && (target.Split('.')[0] is var first && first is "var" or "local" or "module" or "data" || first.Contains('_', StringComparison.Ordinal));

    private static string Address(HclBlock block) => block.Type switch
    {
        "resource" => $"{block.Label(0)}.{block.Label(1)}",
        "data" => $"data.{block.Label(0)}.{block.Label(1)}",
        "variable" => $"var.{block.Label(0)}",
        _ => $"{block.Type}.{block.Label(0)}",
    };

    private static string Target(HclValue.Reference reference) => string.Join('.', reference.Path.Take(reference.Path[0] == "data" ? 3 : 2));

    private static IEnumerable<HclValue> Values(HclBlock block) => block.Attributes.Select(attribute => attribute.Value).Concat(block.Blocks.SelectMany(Values));
}
