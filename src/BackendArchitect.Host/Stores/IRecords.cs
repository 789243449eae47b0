namespace BackendArchitect.Host.Stores;

/// <summary>Small things kept by kind and name: designs, keys. JSON or plain text, as the kind wants.</summary>
public interface IRecords
{
    /// <summary>Kind of <see cref="Conversation.State.DesignRecord"/>, named by its id.</summary>
    const string Designs = "design";

    /// <summary>Kind of <see cref="Conversation.State.Paper"/>, named by its id.</summary>
    const string Papers = "paper";

    /// <summary>Kind of notes of which conversation a design or a paper was made for, named by <see cref="OwnedName"/>: with the last of them it goes.</summary>
    const string Owned = "owned";

    /// <summary>Kind of secrets this program made for itself.</summary>
    const string Keys = "key";

    /// <summary>Kind of what live documentation said of a technology, named by its id.</summary>
    const string Libraries = "library";

    /// <summary>Kind of audit lines: who changed which decision, from what to what.</summary>
    const string Audit = "audit";

    /// <summary>Name of the note that a record belongs to a conversation.</summary>
    static string OwnedName(string conversation, string kind, string id) => $"{conversation} {kind}:{id}";

    Task<string?> FindAsync(string kind, string id, CancellationToken cancellation);

    /// <summary>The text kept under this name; when there is none yet, keeps and gives back <paramref name="fresh"/>.</summary>
    Task<string> FindOrAddAsync(string kind, string id, string fresh, CancellationToken cancellation);

    /// <summary>Keeps the text under this name, in place of what was there.</summary>
    Task PutAsync(string kind, string id, string text, CancellationToken cancellation);

    /// <returns>False: there was nothing under this name.</returns>
    Task<bool> RemoveAsync(string kind, string id, CancellationToken cancellation);

    /// <summary>What was given up, newest first, at most 1,000.</summary>
    Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(CancellationToken cancellation);
}
