using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Conversation.Guest.Opinions;

/// <summary>Hands what a language model said to shared code to the review of the same message.</summary>
internal static class OpinionNotes
{
    public static IReadOnlyList<(Command Command, Occasion Occasion)> Join(
        IReadOnlyList<(Command Command, Occasion Occasion)> heard, IReadOnlyList<InboundMessage> messages) =>
        messages.All(message => message.Guest?.Opinions is null) ? heard : [.. heard.Select(item => (With(item.Command, messages.FirstOrDefault(message => message.Id == item.Occasion.Message)), item.Occasion))];

    private static Command With(Command command, InboundMessage? message) =>
        command is Command.ReviewFiles review && message?.Guest?.Opinions is { } opinions ? review with { Opinions = opinions, Words = message.Text } : command;
}
