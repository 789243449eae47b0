using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Guest;

/// <summary>Words of the language model to a free question.</summary>
/// <param name="Text">As it said it; sentences with numbers, links or names that are not in the evidence are not shown.</param>
public sealed record GuestAnswer(string Text)
{
    /// <summary>What the engine and the documentation answered to its questions, in Markdown: all that may stand in the words.</summary>
    public ImmutableList<string> Evidence { get; init => field = value ?? []; } = [];
}
