namespace BackendArchitect.Engine.Knowledge;

/// <summary>A published vulnerability of a technology.</summary>
/// <param name="Id">File name: the public id in lower case.</param>
/// <param name="Name">The public id as written: CVE-2025-49844.</param>
/// <param name="Technologies">The technologies it is in. A managed service is patched by who runs it and is not listed.</param>
/// <param name="Severity">critical, high, medium or low.</param>
/// <param name="Affected">The ranges in which it is; a version in none of them is not affected.</param>
public sealed record Advisory(
    string Id,
    string Name,
    string Title,
    IReadOnlyList<string> Technologies,
    string Severity,
    DateOnly Published,
    IReadOnlyList<AffectedRange> Affected,
    IReadOnlyList<Source> Sources)
{
    /// <summary>The range a version lies in; null when it is not affected.</summary>
    public AffectedRange? Hits(string version) => Affected.FirstOrDefault(range => range.Holds(version));
}
