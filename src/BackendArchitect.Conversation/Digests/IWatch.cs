namespace BackendArchitect.Conversation.Digests;

/// <summary>Looks at one kind of thing that may move under what a place has designed and decided.</summary>
public interface IWatch
{
    /// <summary>All that could be said now, told before or not; the same scene gives the same items.</summary>
    IEnumerable<DigestItem> Items(WatchScene scene);
}
