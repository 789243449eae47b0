using System.Collections.Immutable;
using System.Globalization;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Benchmarks.Peers;

/// <summary>The dialog every peer implements: five questions, then a summary. The answers lie in the state, as theirs do.</summary>
internal static class PeerDialog
{
    private static readonly string[] Questions =
    [
        "Which system do you need access to?",
        "Who is the access for?",
        "Which role should they have?",
        "By which date do you need it?",
        "Who approves it?",
    ];

    public static TurnOutcome Turn(ConversationState state, IReadOnlyList<InboundMessage> messages)
    {
        var replies = ImmutableArray.CreateBuilder<Reply>();
        foreach (var message in messages)
        {
            (state, var said) = Advance(state, message.Text);
            replies.Add(new Reply($"{message.Id}-1", [new Block.Paragraph(said)]));
        }

        return new TurnOutcome(state, replies.ToImmutable(), []);
    }

    private static (ConversationState State, string Said) Advance(ConversationState state, string text)
    {
        var step = state.Comparing is { } kept ? int.Parse(kept, CultureInfo.InvariantCulture) : 0;
        var answers = step > 0 ? state.Skipped.Add(text) : state.Skipped;
        return step < Questions.Length
            ? (state with { Skipped = answers, Comparing = (step + 1).ToString(CultureInfo.InvariantCulture) }, $"[{step + 1}/5] {Questions[step]}")
            : (ConversationState.New, $"[done] Summary: {string.Join("; ", answers.Select((answer, place) => $"{place + 1}) {answer}"))}");
    }
}
