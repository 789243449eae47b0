using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Guest;

/// <summary>A value a proposed command carries.</summary>
/// <param name="Says">What it means, for the model.</param>
/// <param name="Words">The only words it may be; empty for free ones.</param>
public sealed record GuestParameter(string Name, GuestParameterKind Kind, string Says, ImmutableArray<string> Words, bool Required);
