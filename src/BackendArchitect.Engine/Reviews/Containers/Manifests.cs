using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Containers;

/// <summary>The objects of a file of Kubernetes manifests: several documents, lists unfolded, the expressions of a Helm template filled with blanks.</summary>
internal sealed partial class Manifests
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<ReviewFile, Manifests> Known = [];

    private Manifests(ReviewFile file)
    {
        IsTemplate = file.Text.Contains("{{", StringComparison.Ordinal) && file.Extension is ".yaml" or ".yml" or ".tpl";
        var data = IsTemplate ? DataText.Read(Blanked(file.Text)) : file.Data;
        Problem = data.Problem is { } problem ? (data.Line, problem) : null;
        Objects = [.. data.Documents.SelectMany(Unfolded).Where(node => node["apiVersion"]?.Text is not null && node["kind"]?.Text is not null)];
    }

    public IReadOnlyList<DataNode> Objects { get; }

    /// <summary>Whether Helm fills it in before a cluster sees it.</summary>
    public bool IsTemplate { get; }

    public (int Line, string Why)? Problem { get; }

    public static bool Reads(ReviewFile file) => file.IsDataFile && file.Text.Contains("apiVersion", StringComparison.Ordinal) && file.Text.Contains("kind", StringComparison.Ordinal) && Of(file).Objects.Count > 0;

    public static Manifests Of(ReviewFile file) => Known.GetValue(file, read => new Manifests(read));

    /// <summary>Where the pod of a workload is described; null for what runs none.</summary>
    public static DataNode? Pod(DataNode node) => node["kind"]?.Text switch
    {
        "Pod" => node["spec"],
        "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "ReplicationController" or "Job" => node["spec"]?["template"]?["spec"],
        "CronJob" => node["spec"]?["jobTemplate"]?["spec"]?["template"]?["spec"],
        _ => null,
    };

    private static IEnumerable<DataNode> Unfolded(DataNode root) => root["kind"]?.Text == "List" && root["items"] is { } items ? items.All : [root];

    // Every character keeps its place; a line of its own only steers, and goes.
    private static string Blanked(string text) => Expression().Replace(Steering().Replace(text, match => new string(' ', match.Length)), match => new string('_', match.Length));

    [GeneratedRegex(@"^[ \t]*\{\{[^\n]*\}\}[ \t]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Steering();

    [GeneratedRegex(@"\{\{[^\n{}]*\}\}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Expression();
}
