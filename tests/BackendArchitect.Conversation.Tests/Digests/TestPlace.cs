using System.Collections.Immutable;
using System.Globalization;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Tests.Digests;

/// <summary>A channel with threads on a clock of its own: keeps the logbook they share, and turns an appointment whose time has come into a message, as the stores do.</summary>
public sealed class TestPlace(DateTimeOffset now, KnowledgeBase? knowledge = null, DigestDefaults? digests = null, ConversationKind kind = ConversationKind.Channel, IReadOnlyList<StandingDecision>? documents = null)
{
    private const string Home = "botframework:msteams:19:team";

    private readonly Dictionary<string, ConversationState> _threads = [];
    private Turn _turn = new(knowledge ?? Talk.Knowledge, digests, documents: () => documents ?? []);
    private int _messages;

    public DateTimeOffset Now { get; private set; } = now;

    public Logbook Logbook { get; set; } = Logbook.Empty;

    /// <summary>Everything said, in order: when it was said, what caused it, and the reply.</summary>
    public List<(DateTimeOffset At, InboundMessage Cause, Reply Reply)> Said { get; } = [];

    /// <summary>What appointments made the bot say.</summary>
    public IEnumerable<(DateTimeOffset At, InboundMessage Cause, Reply Reply)> Digests => Said.Where(said => said.Cause.Kind == InboundKind.Due);

    /// <summary>The appointments kept so far, with or without words.</summary>
    public List<(DateTimeOffset At, DateTimeOffset Due)> Kept { get; } = [];

    /// <summary>Presses a button of an earlier reply in the thread, the newest first, by the beginning of its label.</summary>
    public void PressButton(string label, string from = "Anna", string thread = "1")
    {
        var button = Said.Where(said => said.Cause.Conversation.Id == IdOf(thread)).Reverse()
            .SelectMany(said => said.Reply.Blocks.SelectMany(BlockText.Buttons))
            .FirstOrDefault(known => known.Label.StartsWith(label, StringComparison.OrdinalIgnoreCase));
        Assert.True(button is not null, $"No button '{label}' in thread '{thread}' on {Now:u}; the last said there: {LastText}");
        Press(button!.Command, from, thread);
    }

    private static string IdOf(string thread) => thread.Length == 0 ? Home : $"{Home};messageid={thread}";

    public string LastText => Said.Count == 0 ? "" : string.Join('\n', Said[^1].Reply.Blocks.Select(BlockText.Of));

    /// <summary>The world moves on: other tables, other advisories.</summary>
    public void Learn(KnowledgeBase changed) => _turn = new Turn(changed, digests);

    public void Say(string text, string from = "Anna", string thread = "1") => Hear(InboundKind.Text, text, null, from, thread, []);

    public void Press(string command, string from = "Anna", string thread = "1") => Hear(InboundKind.Action, "", command, from, thread, []);

    /// <summary>Lets time pass; what comes due meanwhile happens at its time.</summary>
    public void Until(DateTimeOffset moment)
    {
        while (Logbook.Appointments.OrderBy(known => known.At).FirstOrDefault() is { } next && next.At <= moment)
        {
            Now = next.At > Now ? next.At : Now;
            Keep(next);
        }

        Now = moment;
    }

    /// <summary>Nobody is awake until then: what came due meanwhile happens afterwards.</summary>
    public void Sleep(DateTimeOffset until)
    {
        Now = until;
        Until(until);
    }

    private void Keep(Appointment next)
    {
        Kept.Add((Now, next.At));
        Logbook = Logbook.Without(next.Name);
        Hear(InboundKind.Due, "", next.Command, "", "", ImmutableDictionary<string, string>.Empty.Add("due", next.At.ToString("O", CultureInfo.InvariantCulture)));
    }

    private void Hear(InboundKind what, string text, string? action, string from, string thread, ImmutableDictionary<string, string> values)
    {
        var id = IdOf(thread);
        var message = new InboundMessage(
            $"m{++_messages}", what, new ConversationAddress("botframework", id, kind, ""), new Person(from.ToLowerInvariant(), from), text, action, values, Now);
        var outcome = _turn.Run(_threads.GetValueOrDefault(id, ConversationState.New) with { Logbook = Logbook }, [message]);
        _threads[id] = outcome.State;
        Logbook = outcome.State.Logbook;
        Said.AddRange(outcome.Replies.Select(reply => (Now, message, reply)));
    }
}
