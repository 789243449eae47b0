using System.Collections.Immutable;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Rights;

namespace BackendArchitect.Host.Stores;

/// <summary>Reads, rewrites and takes out what is kept under ids of conversations. Every step may be done again; what is gone stays gone.</summary>
/// <remarks>An id stands for itself and all below it: that of a channel for its threads. Every call throws <see cref="StoreUnavailableException"/> when the store cannot be reached.</remarks>
public interface IErasure
{
    /// <summary>Ids of all conversations, and of places with a logbook, of which anything is kept and that begin so.</summary>
    Task<IReadOnlyList<string>> FindAsync(string begin, CancellationToken cancellation);

    /// <summary>Everything kept under exactly this id, but no records.</summary>
    Task<KeptConversation> ReadAsync(string conversation, CancellationToken cancellation);

    /// <returns>Null: the place has none.</returns>
    Task<Logbook?> LogbookAsync(string place, CancellationToken cancellation);

    /// <summary>Kinds and names of the records that are wanted.</summary>
    Task<IReadOnlyList<(string Kind, string Name)>> RecordsAsync(Func<string, string, bool> wanted, CancellationToken cancellation);

    /// <summary>Takes out all that is kept under these ids, but no records. A turn under way there can no longer commit.</summary>
    /// <param name="except">The conversation that is to be left by <see cref="LeaveAsync"/>: of it, and of the logbook of its place, only what lies outside that step goes. Null: none.</param>
    Task<Removed> EraseAsync(IReadOnlyCollection<string> ids, string? except, CancellationToken cancellation);

    /// <summary>Ends a claim by forgetting its conversation, in one step: state, messages and unsent replies out, the last words in. Once those are sent, nothing is left.</summary>
    /// <param name="place">Whether the logbook and the appointments of its place go too.</param>
    Task<CommitResult> LeaveAsync(Claim claim, ImmutableArray<Reply> lastWords, bool place, CancellationToken cancellation);

    /// <summary>Puts other words in place of those kept under exactly this id. A turn under way there is run again.</summary>
    /// <param name="rewrite">JSON in, JSON out; the same text where nothing is to be changed.</param>
    /// <param name="except">The conversation whose state, and logbook of its place, the caller writes himself.</param>
    /// <returns>How many texts were changed.</returns>
    Task<int> RewriteAsync(string conversation, Func<string, string> rewrite, string? except, CancellationToken cancellation);

    /// <summary>Sees to it that what was taken out is nowhere in the files either.</summary>
    Task SweepAsync(CancellationToken cancellation);
}
