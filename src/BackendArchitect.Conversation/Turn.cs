using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation;

/// <summary>One turn of a conversation: messages in, replies and the next state out. Pure: the same state and messages give the same replies.</summary>
public sealed class Turn(KnowledgeBase knowledge)
{
    private readonly Listener _listener = new(knowledge, Phrases.Shipped);

    /// <param name="messages">Those that came since the last turn, oldest first; several are answered together.</param>
    public TurnOutcome Run(ConversationState state, IReadOnlyList<InboundMessage> messages)
    {
        var fresh = messages.Where(message => !state.Seen.Contains(message.Id)).DistinctBy(message => message.Id).ToArray();
        if (fresh.Length == 0)
        {
            return new TurnOutcome(state, [], []);
        }

        var scene = new Scene(knowledge, Wording.Shipped, new Occasion(fresh[^1].Id, fresh[^1].From, fresh[^1].At));
        var blocks = ImmutableArray.CreateBuilder<Block>();
        state = state.Heard(fresh.Select(message => message.Id));
        var heard = _listener.Listen(state, fresh);
        for (var at = 0; at < heard.Count; at++)
        {
            scene.Occasion = heard[at].Occasion;
            scene.Standing = [.. state.Decisions.Select(record => record.Standing())];
            var step = DialogStack.Play(scene, state, heard[at].Command);
            state = step.State;
            blocks.AddRange(IsAnswer(heard[at].Command) && at + 1 < heard.Count && IsAnswer(heard[at + 1].Command) ? step.Says[..Math.Min(1, step.Says.Length)] : step.Says);
        }

        return blocks.Count == 0
            ? new TurnOutcome(state, [], [])
            : new TurnOutcome(state, [new Reply($"{fresh[^1].Id}-1", blocks.ToImmutable())], [.. scene.RecordsFor(blocks)]);
    }

    /// <summary>Of several buttons pressed in a row each is noted, and only the last asks on.</summary>
    private static bool IsAnswer(Command command) => command is Command.AnswerQuestion or Command.SkipQuestion;
}
