using System.Collections.Immutable;
using System.Text;
using BackendArchitect.Conversation.Links;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Host.DecisionDocs;

/// <summary>Finds the documents of a repository and reads what they decide; what has not changed since is not fetched again.</summary>
internal sealed class RepositoryDocuments(DecisionDocument reader)
{
    private const int MostFiles = 300;

    /// <summary>Where teams keep what they decided, as far as nobody says otherwise.</summary>
    private static readonly string[] Places = ["docs/backend", "docs/adr", "docs/decisions", "doc/adr", "adr"];

    private static readonly string[] Endings = [".md", ".markdown"];

    /// <summary>A document as it was read: with its version, and what it decides; null where it could not be read as text.</summary>
    internal sealed record Known(string Version, ImmutableArray<StandingDecision>? Decides);

    /// <param name="before">What was read last, by path.</param>
    /// <exception cref="UnreadableRepositoryException">It cannot be read now.</exception>
    public async Task<(LinkReading Reading, ImmutableDictionary<string, Known> Documents)> ReadAsync(
        IRepositorySite site, LinkedRepository repository, ImmutableDictionary<string, Known> before, CancellationToken cancellation)
    {
        var facts = await site.AboutAsync(repository, cancellation);
        var files = await FilesAsync(site, facts, repository.Folder, cancellation);
        var documents = ImmutableDictionary.CreateBuilder<string, Known>();
        foreach (var file in files)
        {
            documents[file.Path] = before.TryGetValue(file.Path, out var known) && known.Version == file.Version && file.Version.Length > 0
                ? known
                : new Known(file.Version, await DecidesAsync(site, facts, repository, file, cancellation));
        }

        var records = files.SelectMany(file => documents[file.Path].Decides ?? []).ToImmutableArray();
        var read = new LinkReading(records, documents.Values.Count(known => known.Decides is not null), documents.Values.Count(known => known.Decides is null), null, facts.MayWrite)
        {
            NowAt = facts.Project.Equals(repository.Project, StringComparison.OrdinalIgnoreCase) ? null : facts.Project,
        };
        return (read, documents.ToImmutable());
    }

    private static async Task<IReadOnlyList<RepositoryFile>> FilesAsync(IRepositorySite site, RepositoryFacts facts, string folder, CancellationToken cancellation)
    {
        var files = new List<RepositoryFile>();
        foreach (var place in Places)
        {
            files.AddRange(await site.ListAsync(facts, folder.Length == 0 ? place : $"{folder}/{place}", cancellation) ?? []);
        }

        // A folder somebody named is where the documents are, whatever it is called.
        if (files.Count == 0 && folder.Length > 0)
        {
            files.AddRange(await site.ListAsync(facts, folder, cancellation)
                ?? throw new UnreadableRepositoryException($"There is no folder {folder} in {facts.Project} on {facts.Branch}. Link it again with the right one."));
        }

        return [.. files.Where(file => Endings.Any(ending => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))).DistinctBy(file => file.Path).OrderBy(file => file.Path, StringComparer.Ordinal).Take(MostFiles)];
    }

    private async Task<ImmutableArray<StandingDecision>?> DecidesAsync(IRepositorySite site, RepositoryFacts facts, LinkedRepository repository, RepositoryFile file, CancellationToken cancellation)
    {
        if (file.Size > RepositoryApi.LargestFile || await site.ReadAsync(facts, file.Path, cancellation) is not { } bytes || Text(bytes) is not { } text)
        {
            return null;
        }

        var now = repository with { Project = facts.Project };
        return [.. reader.Read(file.Path, text).Select(record => record with { Link = now.Page(record.Id, facts.Branch) })];
    }

    /// <returns>Null for what is no text.</returns>
    private static string? Text(byte[] bytes)
    {
        try
        {
            return bytes.Contains((byte)0) ? null : new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
