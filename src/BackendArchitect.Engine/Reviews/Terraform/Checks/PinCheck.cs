using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Terraform.Checks;

/// <summary>What a plan rests on: T14 state on a laptop, T31 state without a lock, T15 modules and T32 providers that change by themselves.</summary>
internal static partial class PinCheck
{
    private static readonly HashSet<string> Branches = ["main", "master", "develop", "dev", "head", "trunk"];

    public static IEnumerable<Remark> Of(TerraformModule module, ReviewScope scope) =>
    [
        .. State(module, scope.Files.Any(file => file.Name == "terragrunt.hcl")),
        .. module.All.Where(call => call.Type == "module").SelectMany(Source),
        .. module.IsLibrary || scope.Files.Any(file => file.Name == ".terraform.lock.hcl") ? [] : Providers(module),
    ];

    private static IEnumerable<Remark> State(TerraformModule module, bool isGenerated)
    {
        var settings = module.Files.SelectMany(file => file.Of("terraform").Select(block => new TerraformResource(module, file, block))).ToArray();
        var backends = settings.SelectMany(setting => setting.Block.Blocks.Where(block => block.Type is "backend" or "cloud").Select(block => (setting, block))).ToArray();
        foreach (var (setting, backend) in backends)
        {
            if (backend.Label(0) == "local")
            {
                yield return setting.Remark("T14", backend.NameAt, ("state", "The state is a local file"));
            }
            else if (backend.Label(0) == "s3" && backend["bucket"] is not null && backend["key"] is not null && !backend.Has("dynamodb_table") && (!backend.Has("use_lockfile") || setting.In(backend, "use_lockfile").Is("false")))
            {
                yield return setting.Remark("T31", backend.NameAt);
            }
        }

        var provider = module.Files.SelectMany(file => file.Of("provider").Where(block => block.Label(0) is "aws" or "azurerm" or "google" or "google-beta").Select(block => new TerraformResource(module, file, block))).FirstOrDefault();
        if (backends.Length == 0 && !isGenerated && provider is { IsTrial: false } && module is { IsWhole: true, IsLibrary: false } && module.Resources.Any())
        {
            yield return provider.Remark("T14", provider.Block.NameAt, ("state", "No backend is set, so the state is a file on the machine of whoever applies"));
        }
    }

    private static IEnumerable<Remark> Source(TerraformResource call)
    {
        if (call.Block.Find("source") is not { Value: HclValue.Text { Value: var source } } at || source.StartsWith('.') || source.StartsWith('/'))
        {
            yield break;
        }

        var isRegistry = Registry().IsMatch(source);
        var isGit = source.StartsWith("git::", StringComparison.Ordinal) || source.StartsWith("git@", StringComparison.Ordinal) || source.StartsWith("github.com/", StringComparison.Ordinal) || source.StartsWith("bitbucket.org/", StringComparison.Ordinal);
        var reference = Reference().Match(source).Groups["ref"].Value;
        if (isRegistry && call.Get("version").IsAbsent)
        {
            yield return call.Remark("T15", at.At, ("state", "has no version"));
        }
        else if (isGit && (reference.Length == 0 || Branches.Contains(reference.ToLowerInvariant())))
        {
            yield return call.Remark("T15", at.At, ("state", reference.Length == 0 ? "names no ref" : $"follows the branch {reference}"));
        }
    }

    private static IEnumerable<Remark> Providers(TerraformModule module)
    {
        var required = module.Files.SelectMany(file => file.Of("terraform").SelectMany(block => block.Nested("required_providers").Select(needs => (Owner: new TerraformResource(module, file, block), needs)))).ToArray();
        foreach (var (owner, provider) in required.SelectMany(need => need.needs.Attributes.Select(provider => (need.Owner, provider))))
        {
            var version = provider.Value is HclValue.Map map ? map["version"]?.Literal : provider.Value.Literal;
            var isBuiltIn = provider.Value is HclValue.Map { Entries: var entries } && entries.Any(entry => entry.Name == "source" && entry.Value.Literal?.StartsWith("terraform.io/builtin/", StringComparison.Ordinal) == true);
            if (!isBuiltIn && (version is null || (version.Contains('>', StringComparison.Ordinal) && !version.Contains('<', StringComparison.Ordinal) && !version.Contains("~>", StringComparison.Ordinal))))
            {
                yield return owner.Remark("T32", provider.At, ("provider", provider.Name), ("state", version is null ? "has no version" : $"may be any version {version}"));
            }
        }
    }

    [GeneratedRegex(@"^(?:[a-z0-9.-]+\.[a-z]{2,10}/)?[\w-]+/[\w-]+/[a-z0-9-]+(?://.*)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Registry();

    [GeneratedRegex(@"[?&]ref=(?<ref>[^&]*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();
}
