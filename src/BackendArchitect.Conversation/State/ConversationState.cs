using System.Collections.Immutable;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.State;

/// <summary>All the bot remembers of one conversation between two messages.</summary>
public sealed record ConversationState
{
    public static readonly ConversationState New = new();

    public Ledger Ledger { get; init; } = Ledger.Empty;

    /// <summary>The design last shown, or null.</summary>
    public string? Design { get; init; }

    public bool Welcomed { get; init; }
}
