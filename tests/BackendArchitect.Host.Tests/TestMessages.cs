using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Host.Tests;

/// <summary>Messages to try things with.</summary>
internal static class TestMessages
{
    public static InboundMessage Text(string conversation, string id, string text = "hello") => new(
        id,
        InboundKind.Text,
        new ConversationAddress("test", conversation, ConversationKind.Personal, "{}"),
        new Person("u1", "Ada"),
        text,
        null,
        ImmutableDictionary<string, string>.Empty,
        DateTimeOffset.UnixEpoch);
}
