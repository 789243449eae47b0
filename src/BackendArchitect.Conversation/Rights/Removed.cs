namespace BackendArchitect.Conversation.Rights;

/// <summary>How much was forgotten. What was gone already when a broken run began is not counted again.</summary>
/// <param name="Conversations">Threads and chats.</param>
/// <param name="Messages">Messages still waiting, and lines of the web chat.</param>
/// <param name="Replies">Replies not sent yet.</param>
/// <param name="Designs">Designs with their files, and other files.</param>
/// <param name="Decisions">Entries of logbooks: decisions and designs noted there.</param>
/// <param name="DeadLetters">What was given up and still kept.</param>
/// <param name="Others">Notes of the platforms: cards, threads, links, audit lines.</param>
/// <param name="Rewritten">Conversations and logbooks in which a name was taken out.</param>
public sealed record Removed(
    int Conversations = 0, int Messages = 0, int Replies = 0, int Designs = 0, int Decisions = 0, int DeadLetters = 0, int Others = 0, int Rewritten = 0)
{
    public static readonly Removed Nothing = new();

    public bool IsNothing => this == Nothing;

    public static Removed operator +(Removed one, Removed other) => new(
        one.Conversations + other.Conversations,
        one.Messages + other.Messages,
        one.Replies + other.Replies,
        one.Designs + other.Designs,
        one.Decisions + other.Decisions,
        one.DeadLetters + other.DeadLetters,
        one.Others + other.Others,
        one.Rewritten + other.Rewritten);
}
