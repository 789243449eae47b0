using System.Collections.Immutable;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>What was said in a thread before the bot was called: read for facts and for what the thread is about, never for orders.</summary>
/// <param name="Said">What of it was not known yet, oldest first.</param>
/// <param name="IsPartial">Whether the platform gave only part of it.</param>
public sealed record Background(ImmutableArray<Utterance> Said, bool IsPartial)
{
    /// <summary>Most utterances read, the latest.</summary>
    private const int Most = 60;

    /// <summary>Longest utterance read. Unit: characters.</summary>
    private const int Longest = 4_000;

    /// <summary>Longest text of all of them together. Unit: characters.</summary>
    private const int LongestText = 20_000;

    public string Text => string.Join('\n', Said.Select(said => said.Text)) is var text && text.Length > LongestText ? text[^LongestText..] : text;

    /// <summary>The background of a message; null when it has none, or all of it is known.</summary>
    public static Background? Of(ConversationState state, InboundMessage message)
    {
        var fresh = (message.Earlier ?? []).Where(said => said.Text.Length > 0 && !(said.At <= state.HeardUntil)).OrderBy(said => said.At).TakeLast(Most)
            .Select(said => said.Text.Length > Longest ? said with { Text = said.Text[..Longest] } : said)
            .ToImmutableArray();
        return fresh.IsEmpty && !message.EarlierIsPartial ? null : new Background(fresh, message.EarlierIsPartial);
    }

    /// <summary>The facts of each utterance, as said by its author.</summary>
    /// <param name="message">Id of the message the background came with.</param>
    public IEnumerable<Ledger> Facts(string message, KnowledgeBase knowledge) =>
        Said.Select((said, at) => Reader.Read(said.Text, new FactSource($"{message}/{at + 1}", said.From.Name), knowledge).Ledger);

    /// <summary>The state with those facts taken in; where two people said two things, both are kept to be asked about.</summary>
    public ConversationState TakenUp(ConversationState state, string message, KnowledgeBase knowledge) =>
        Facts(message, knowledge).Aggregate(state, BriefIntake.Take);

    /// <summary>The job the thread is about, and the utterance that says so; unclear when none does.</summary>
    public (Job Job, string Text) About(KnowledgeBase knowledge)
    {
        var jobs = Said.Select(said => (Reader.Read(said.Text, FactSource.Engine, knowledge).Job, said.Text)).ToArray();
        return jobs.Where(read => read.Job is not (Job.Unclear or Job.Manage or Job.Decide)).Append((Job.Unclear, "")).First();
    }
}
