using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Engine.Secrets;

namespace BackendArchitect.Conversation.Guest.Redaction;

/// <summary>Takes the secrets out of a message before anything is done with it: neither the store nor a turn, a model or a reply ever has them.</summary>
public static class MessageMask
{
    /// <returns>The message with its words, fields, thread and fetched files masked; masked again it is the same.</returns>
    public static InboundMessage Of(InboundMessage message)
    {
        var words = SecretMask.Mask(message.Text);
        var fields = message.Values.ToImmutableDictionary(field => field.Key, field => SecretMask.Mask(field.Value));
        ImmutableList<string> kinds = [.. (message.Masked ?? []).Concat(words.Kinds).Concat(message.Values.Keys.Order(StringComparer.Ordinal).SelectMany(name => fields[name].Kinds)).Distinct()];
        return message with
        {
            Text = words.Text,
            Values = fields.Values.All(field => field.Kinds.IsEmpty) ? message.Values : fields.ToImmutableDictionary(field => field.Key, field => field.Value.Text),
            Action = message.Action is { } action ? SecretMask.Of(action) : null,
            From = message.From with { Name = SecretMask.Of(message.From.Name) },
            Earlier = message.Earlier?.ConvertAll(said => said with { Text = SecretMask.Of(said.Text) }),
            Files = message.Files?.ConvertAll(file => file with { Name = SecretMask.Of(file.Name), Text = file.Text is { } text ? SecretMask.Of(text) : null }),
            Masked = kinds.IsEmpty ? null : kinds,
        };
    }
}
