namespace BackendArchitect.Conversation.Links;

/// <summary>The documents of linked repositories, as they were read last. Whoever runs the turns reads them before.</summary>
public interface ILinkedDocuments
{
    /// <summary>The sites repositories may be linked from: <c>https://github.com</c>, with whose interface each speaks. Empty: linking is off.</summary>
    IReadOnlyDictionary<string, RepositoryKind> Sites { get; }

    LinkReading Of(LinkedRepository repository);
}
