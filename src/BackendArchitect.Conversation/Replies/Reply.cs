using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BackendArchitect.Conversation.Replies;

/// <summary>One message of the bot, in blocks that every channel can show.</summary>
/// <param name="Id">Unique in the conversation and the same when a turn is run again: <c>{message id}-1</c>.</param>
public sealed record Reply(string Id, ImmutableArray<Block> Blocks)
{
    /// <summary>Id of the one person who may see it, or null for everybody in the conversation. A channel that cannot show it to one alone sends it to them privately, never to all.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>Whether it belongs into the private chat of <see cref="OnlyFor"/>, where it stays, rather than beside what the others see, where it may pass.</summary>
    public bool InPrivateChat { get; init; }

    /// <summary>The W3C trace context of the message it answers, or null when nobody traces.</summary>
    public string? Trace { get; init; }

    /// <summary>Whether thumbs up and down belong below it: it holds advice somebody may judge.</summary>
    public bool Rated { get; init; }

    /// <summary>Whether nobody waits for it: an appointment brought it. What people wait for goes before it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Unasked { get; init; }

    /// <summary>Whether a language model worded any of it; platforms that label such words are told. What the engine computes is not.</summary>
    public bool WordedByModel { get; init; }
}
