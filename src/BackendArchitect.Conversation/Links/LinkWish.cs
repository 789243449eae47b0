namespace BackendArchitect.Conversation.Links;

/// <summary>What somebody wants done with the repositories of a place.</summary>
public abstract record LinkWish
{
    private LinkWish()
    {
    }

    /// <param name="Address">As it was written.</param>
    /// <param name="Branch">As it was said; empty for nothing said.</param>
    /// <param name="Folder">As it was said; empty for nothing said.</param>
    public sealed record Add(string Address, string Branch, string Folder) : LinkWish;

    /// <param name="Words">What it is called; empty for the only one.</param>
    public sealed record Drop(string Words) : LinkWish;

    public sealed record Show : LinkWish;

    /// <summary>Put records of the log into a repository, as a change others can look at. Only a button asks for it.</summary>
    /// <param name="Number">Which record, or null for all.</param>
    public sealed record Offer(string Key, int? Number) : LinkWish;
}
