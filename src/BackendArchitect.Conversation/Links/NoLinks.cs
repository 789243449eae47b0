namespace BackendArchitect.Conversation.Links;

/// <summary>Where no repository can be reached: in the terminal, and where linking is turned off.</summary>
public sealed class NoLinks : ILinkedDocuments
{
    public IReadOnlyDictionary<string, RepositoryKind> Sites { get; } = new Dictionary<string, RepositoryKind>();

    public LinkReading Of(LinkedRepository repository) => LinkReading.Nothing;
}
