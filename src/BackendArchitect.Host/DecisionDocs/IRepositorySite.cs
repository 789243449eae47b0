using BackendArchitect.Conversation.Links;

namespace BackendArchitect.Host.DecisionDocs;

/// <summary>Reads and writes repositories of one site. Every problem is an <see cref="UnreadableRepositoryException"/>.</summary>
internal interface IRepositorySite
{
    /// <summary>Where people open it, without a slash at the end.</summary>
    string Site { get; }

    Task<RepositoryFacts> AboutAsync(LinkedRepository repository, CancellationToken cancellation);

    /// <summary>All files below a folder.</summary>
    /// <returns>Null where there is no such folder.</returns>
    Task<IReadOnlyList<RepositoryFile>?> ListAsync(RepositoryFacts facts, string folder, CancellationToken cancellation);

    /// <returns>Null where it is not there, or larger than anything that is read.</returns>
    Task<byte[]?> ReadAsync(RepositoryFacts facts, string path, CancellationToken cancellation);

    /// <summary>Puts files on a branch of their own and asks for it to be taken over. What is there already is left as it is.</summary>
    /// <returns>Where people open the request, and whether it was there before.</returns>
    Task<(string Url, bool Existed)> OfferAsync(RepositoryFacts facts, FileOffer offer, CancellationToken cancellation);
}
