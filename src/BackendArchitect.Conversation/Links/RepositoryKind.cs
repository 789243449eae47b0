namespace BackendArchitect.Conversation.Links;

/// <summary>Whose interface a repository speaks.</summary>
public enum RepositoryKind
{
    GitHub,
    GitLab,
}
