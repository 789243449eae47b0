using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Diagrams;
using BackendArchitect.Engine.Reviews.OpenApi;
using BackendArchitect.Engine.Reviews.Sql;
using BackendArchitect.Engine.Reviews.Terraform;

namespace BackendArchitect.Engine.Existing;

/// <summary>A system as its own files describe it: compose, Kubernetes, Terraform, OpenAPI, SQL, mermaid and Structurizr, several of them read together.</summary>
/// <param name="Parts">Each once, by name; in the order of the files.</param>
/// <param name="Links">At most one from one part to another.</param>
/// <param name="Facts">Cloud and region, where a file tells them: fact id, value, the words, the place.</param>
/// <param name="Unread">Files and places that say nothing to us, or could not be read.</param>
public sealed record ExistingSystem(
    IReadOnlyList<ExistingPart> Parts,
    IReadOnlyList<ExistingLink> Links,
    IReadOnlyList<ExistingApi> Apis,
    IReadOnlyList<ExistingTable> Tables,
    IReadOnlyList<(string Fact, string Value, string Words, Place Place)> Facts,
    IReadOnlyList<UnreadFile> Unread)
{
    /// <summary>Hosts that settings name and no file defines: parts elsewhere, or systems of others.</summary>
    public IReadOnlyList<(string Host, Place Place)> Unmet { get; init; } = [];

    /// <summary>Nothing of a system was found.</summary>
    public bool IsEmpty => Parts.Count == 0 && Apis.Count == 0 && Tables.Count == 0;

    public ExistingPart? Part(string id) => Parts.FirstOrDefault(part => part.Id == id);

    /// <summary>Services of ours that are released apart.</summary>
    public int Releases => Parts.Where(part => part.Kind == PartKind.Service && !IsFront(part)).Select(part => part.Release.Length > 0 ? part.Release : part.Id).Distinct(StringComparer.Ordinal).Count();

    /// <param name="files">Together: they may name each other's parts.</param>
    public static ExistingSystem Read(IReadOnlyList<ReviewFile> files, KnowledgeBase knowledge)
    {
        var (sketch, names) = (new SystemSketch(), TechnologyNames.Of(knowledge));
        var (compose, kubernetes) = (files.Where(ComposeSource.Reads).ToList(), files.Where(KubernetesSource.Reads).ToList());
        var apis = files.Where(file => file.IsDataFile && ApiFile.Is(file.Root)).ToList();
        var pictures = files.Where(DiagramText.Is).ToList();
        var terraform = files.Where(HclFile.Is).ToList();
        var sql = files.Where(new SqlReviewer().Reads).ToList();
        new KubernetesSource(sketch, names).Read(kubernetes);
        foreach (var file in compose)
        {
            ComposeSource.Read(file, sketch, names);
        }

        new TerraformSource(sketch, names).Read(terraform);
        foreach (var file in pictures)
        {
            PictureSource.Read(file, sketch, names);
        }

        foreach (var file in apis)
        {
            ApiSource.Read(file, sketch);
        }

        SchemaSource.Read(sql, sketch, knowledge, names);
        var read = compose.Concat(kubernetes).Concat(terraform).Concat(apis).Concat(pictures).Concat(sql).ToHashSet();
        return new ExistingSystem(
            sketch.Parts, sketch.Links(), sketch.Apis, SchemaSource.Grouped(sketch.Tables), sketch.Facts,
            [.. files.Where(file => !read.Contains(file)).Select(Unknown), .. read.Where(file => file.IsDataFile).Select(Broken).OfType<UnreadFile>(), .. sketch.Unread, .. sketch.LeftOut is { } left ? [left] : Array.Empty<UnreadFile>()]) { Unmet = sketch.Unmet() };
    }

    /// <summary>The system in words, each line with its place; Markdown.</summary>
    public string Describe() => ExistingText.Of(this);

    /// <summary>Pages for a browser are released with what they belong to, and are no service of their own.</summary>
    internal static bool IsFront(ExistingPart part) => PartWords.Words(part.Name) is var words && (words.Contains("frontend") || words.Contains("web") || words.Contains("ui") || words.Contains("webapp") || words.Contains("client") || words.Contains("spa"));

    private static UnreadFile Unknown(ReviewFile file) => new(file.At(0), file.IsDataFile && file.Data.Problem is { } problem
        ? $"Line {file.Data.Line}: {problem}"
        : "It tells me nothing of a system's parts. I read compose, Kubernetes, Terraform, OpenAPI, SQL, mermaid and Structurizr.");

    private static UnreadFile? Broken(ReviewFile file) => file.Data.Problem is { } problem ? new UnreadFile(file.At(file.Data.Line), $"{problem} What stands before it was read.") : null;
}
