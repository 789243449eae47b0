using System.Runtime.CompilerServices;
using BackendArchitect.Engine.Reviews.Terraform.Checks;

namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>All modules of a review, each read and checked once.</summary>
internal sealed class TerraformReview
{
    private static readonly ConditionalWeakTable<ReviewScope, TerraformReview> Known = [];
    private readonly Dictionary<string, TerraformModule> _modules = new(StringComparer.Ordinal);
    private readonly ILookup<string, Remark> _remarks;

    private TerraformReview(ReviewScope scope)
    {
        var files = scope.Files.Where(HclFile.Is).Select(HclFile.Read).ToArray();
        var values = files.Where(file => file.IsOfValues).ToArray();
        var called = files.SelectMany(file => file.Of("module").Select(call => (Folder: Folder(file.File), Source: call["source"]?.Literal ?? "")))
            .Where(call => call.Source.StartsWith('.')).Select(call => Joined(call.Folder, call.Source)).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in files.Where(file => !file.IsOfValues).GroupBy(file => Folder(file.File), StringComparer.Ordinal).OrderBy(folder => folder.Key, StringComparer.Ordinal))
        {
            var below = values.Where(file => Folder(file.File) is var at && (at == folder.Key || folder.Key.Length == 0 || at.StartsWith(folder.Key + "/", StringComparison.Ordinal))).ToArray();
            _modules[folder.Key] = new TerraformModule(folder.Key, [.. folder], below, called.Contains(folder.Key));
        }

        _remarks = _modules.Values.SelectMany(module => Of(module, scope)).Concat(values.SelectMany(SecretCheck.OfValues)).ToLookup(remark => remark.Place.File, StringComparer.Ordinal);
    }

    public static TerraformReview Of(ReviewScope scope) => Known.GetValue(scope, wanted => new TerraformReview(wanted));

    public IEnumerable<Remark> In(ReviewFile file) => _remarks[file.Path];

    public TerraformModule? ModuleOf(ReviewFile file) => _modules.GetValueOrDefault(Folder(file));

    private static IEnumerable<Remark> Of(TerraformModule module, ReviewScope scope) =>
    [
        .. SettingCheck.Of(module),
        .. DatabaseCheck.Of(module),
        .. FirewallCheck.Of(module),
        .. StorageCheck.Of(module),
        .. EdgeCheck.Of(module),
        .. PolicyCheck.Of(module),
        .. QueueCheck.Of(module),
        .. SecretCheck.Of(module),
        .. PinCheck.Of(module, scope),
        .. VersionCheck.Of(module, scope),
        .. NetworkCheck.Of(module),
        .. ContainerCheck.Of(module),
        .. TidinessCheck.Of(module),
    ];

    private static string Folder(ReviewFile file) => file.Path.LastIndexOf('/') is var end and >= 0 ? file.Path[..end] : "";

    // "live/prod" and "../../modules/db" are "modules/db".
    private static string Joined(string folder, string source)
    {
        List<string> parts = [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var part in source.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "..")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
