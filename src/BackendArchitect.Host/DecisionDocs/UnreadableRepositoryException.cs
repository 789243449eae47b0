namespace BackendArchitect.Host.DecisionDocs;

/// <summary>A repository cannot be read or written now.</summary>
/// <param name="message">One sentence for people: what is wrong and what to do.</param>
/// <param name="until">Before then asking again is useless; null when nobody said.</param>
public sealed class UnreadableRepositoryException(string message, DateTimeOffset? until = null) : Exception(message)
{
    public DateTimeOffset? Until => until;
}
