using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>What may be shown of a language model's words.</summary>
/// <param name="Kept">Sentences in their order.</param>
/// <param name="Removed">The others, in their order, each with why.</param>
public sealed record GuardedWords(ImmutableArray<string> Kept, ImmutableArray<RemovedSentence> Removed)
{
    public static GuardedWords Nothing { get; } = new([], []);

    /// <summary>The kept sentences with their paragraphs and bullets; empty when none may be shown.</summary>
    public string Text { get; init; } = string.Join(' ', Kept);
}
