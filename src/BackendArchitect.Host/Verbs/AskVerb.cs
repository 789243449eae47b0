using BackendArchitect.Conversation;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Host.Verbs;

/// <summary><c>ask "TEXT"</c>: one turn of the conversation, as markdown. What would be buttons in a chat are words to answer with.</summary>
internal static class AskVerb
{
    private static readonly ConversationAddress Here = new("terminal", "terminal:ask", ConversationKind.Personal, "");

    public static async Task<int> RunAsync(Terminal terminal, IReadOnlyList<string> words, TimeProvider time)
    {
        var (arguments, problem) = Arguments.Read(words);
        if (arguments is null)
        {
            return await terminal.RefuseAsync(problem!);
        }

        var text = await terminal.TextAsync(arguments.Text, Reader.LongestText);
        if (TextProblem.In(text, "ask \"Microservices or a monolith for 8 developers?\"") is { } unusable)
        {
            return await terminal.RefuseAsync(unusable);
        }

        var message = new InboundMessage("ask-1", InboundKind.Text, Here, new Person("terminal", "you"), text, null, [], time.GetUtcNow());
        var outcome = new Turn(KnowledgeLoader.Load()).Run(ConversationState.New, [message]);
        foreach (var reply in outcome.Replies)
        {
            await terminal.Out.WriteAsync(BlockMarkdown.Of(reply.Blocks));
        }

        return Terminal.Done;
    }
}
