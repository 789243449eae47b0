using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Host.Admission;

/// <summary>Whether a message is let in.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <param name="Message">As it goes on: files that are too large carry their problem.</param>
    public sealed record Enter(InboundMessage Message) : Verdict;

    /// <param name="Reason">For the measures: bot, workspace, place, user, user-quota or workspace-quota.</param>
    /// <param name="Answer">What its sender is told, or null for silence.</param>
    public sealed record Refuse(string Reason, Reply? Answer) : Verdict;
}
