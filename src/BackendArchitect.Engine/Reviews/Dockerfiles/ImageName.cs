namespace BackendArchitect.Engine.Reviews.Dockerfiles;

/// <summary>The name of an image: <c>registry:5000/team/app:1.2@sha256:…</c>.</summary>
/// <param name="Repository">Without registry, tag and digest: <c>team/app</c>; of <c>docker.io/library/node</c> it is <c>node</c>.</param>
/// <param name="Tag">Null when there is none.</param>
public sealed record ImageName(string Registry, string Repository, string? Tag, string? Digest)
{
    private static readonly HashSet<string> Moving = new(["latest", "stable", "edge", "nightly", "main", "master", "dev", "lts", "current", "mainline", "rolling", "canary"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What runs tomorrow may be something else, whatever version it is.</summary>
    public bool IsFloating => Digest is null && (Tag is null || Moving.Contains(Tag));

    /// <summary>The version in the tag: <c>3.9</c> of <c>3.9-slim</c>; empty when the tag begins with no number.</summary>
    public string Version => Tag is null ? "" : new string([.. Tag.TrimStart('v').TakeWhile(letter => char.IsAsciiDigit(letter) || letter == '.')]).TrimEnd('.');

    public static ImageName Read(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var digest = at >= 0 ? text[(at + 1)..] : null;
        var name = at >= 0 ? text[..at] : text;
        var slash = name.LastIndexOf('/');
        var colon = name.IndexOf(':', slash + 1);
        var tag = colon >= 0 ? name[(colon + 1)..] : null;
        var path = colon >= 0 ? name[..colon] : name;
        var first = path.IndexOf('/', StringComparison.Ordinal);
        var registry = first > 0 && (path[..first].AsSpan().IndexOfAny('.', ':') >= 0 || path[..first] == "localhost") ? path[..first] : "";
        var repository = registry.Length > 0 ? path[(first + 1)..] : path;
        return new ImageName(registry, repository.StartsWith("library/", StringComparison.Ordinal) ? repository["library/".Length..] : repository, tag, digest);
    }
}
