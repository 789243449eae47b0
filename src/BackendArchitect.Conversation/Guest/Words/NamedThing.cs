using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>A technology, product or option a text names.</summary>
/// <param name="Ids">All it can mean.</param>
/// <param name="At">Where it begins, in characters.</param>
/// <param name="End">Just behind it.</param>
internal sealed record NamedThing(string Written, ImmutableArray<string> Ids, int At, int End);
