using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>All that may stand in what a language model says: nothing else vouches for its numbers, names and links.</summary>
/// <param name="Replies">What the engine said, in Markdown.</param>
/// <param name="Documentation">What outside documentation answered to a question put for this message; the only evidence besides the catalogue that vouches for links.</param>
/// <param name="Said">The person's own message: it vouches for numbers and names, never for a link.</param>
public sealed record GuestEvidence(ImmutableArray<string> Replies, ImmutableArray<string> Documentation, string Said)
{
    /// <summary>What the design chose: <see cref="GuestFacts.None"/> while there is none.</summary>
    public GuestFacts Facts { get; init; } = GuestFacts.None;

    /// <summary>Everything, the engine's own words first.</summary>
    internal IEnumerable<string> All => [.. Replies, .. Documentation, Said];
}
