using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Guest;

/// <summary>What a language model is told of the conversation so far, besides the message: nothing that is not needed to understand it.</summary>
/// <param name="Doing">What is under way, in a word: "intake", "read-back", "design"; empty for nothing.</param>
/// <param name="Facts">The brief so far, a line a fact.</param>
/// <param name="Asked">The questions on the table: id, words, and the offered answers in their order.</param>
/// <param name="Design">The headline of the design that stands; empty for none.</param>
public sealed record GuestContext(string Doing, ImmutableArray<string> Facts, ImmutableArray<string> Asked, string Design);
