using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BackendArchitect.Conversation.Guest;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Versions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Tests;

/// <summary>A conversation with the real turn, the real engine and the shipped knowledge.</summary>
/// <param name="channel">Where; in a terminal nobody can be spoken to later.</param>
/// <param name="live">What live documentation says; none when null.</param>
public sealed class Talk(ConversationKind kind = ConversationKind.Channel, KnowledgeBase? knowledge = null, string channel = "terminal", ILiveVersions? live = null)
{
    public static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    private readonly Turn _turn = new(knowledge ?? Knowledge, live: live);

    private readonly StringBuilder _log = new();
    private int _messages;
    private DateTimeOffset? _waited;

    public ConversationState State { get; private set; } = ConversationState.New;

    public TurnOutcome? Last { get; private set; }

    /// <summary>What was said so far, for a person to read.</summary>
    public string Log => _log.ToString();

    public ImmutableArray<Block> Blocks => Last is null ? [] : [.. Last.Replies.SelectMany(reply => reply.Blocks)];

    public string Text => string.Join('\n', Blocks.Select(BlockText.Of));

    public IEnumerable<Button> Buttons => Blocks.SelectMany(BlockText.Buttons);

    public IReadOnlyList<Block.Ask> Asks => [.. Blocks.OfType<Block.Ask>()];

    public Talk Say(string text, string from = "Anna") => Send(Message(InboundKind.Text, from, text, null));

    /// <summary>Says something to which a language model said something first.</summary>
    public Talk Say(string text, GuestNote guest, string from = "Anna") => Send(Message(InboundKind.Text, from, text, null) with { Guest = guest });

    public Talk SayAll(params string[] texts) => Send([.. texts.Select(text => Message(InboundKind.Text, "Anna", text, null))]);

    public Talk Command(string line, string from = "Anna") => Send(Message(InboundKind.Action, from, "", line));

    /// <summary>Sends a form with some of its fields filled in.</summary>
    public Talk Fill(string form, string from = "Anna", params (string Field, string Value)[] values) => Send(Message(InboundKind.Action, from, "", $"form {form}") with
    {
        Values = values.ToImmutableDictionary(value => value.Field, value => value.Value),
    });

    /// <summary>Changes the words of an earlier message.</summary>
    public Talk Edit(string replaces, string text, string from = "Anna") => Send(Message(InboundKind.Edited, from, text, null) with { Replaces = replaces });

    /// <summary>Takes an earlier message back.</summary>
    public Talk Delete(string replaces, string from = "Anna") => Send(Message(InboundKind.Deleted, from, "", null) with { Replaces = replaces });

    /// <summary>Calls the bot into a thread in which others have spoken.</summary>
    public Talk Mention(string text, string from = "Anna", bool partial = false, params (string From, string Text)[] earlier)
    {
        var now = Message(InboundKind.Text, from, text, null);
        return Send(now with
        {
            Earlier = [.. earlier.Select((said, at) => new Utterance(new Person(said.From.ToLowerInvariant(), said.From), said.Text, now.At.AddSeconds(at - 50)))],
            EarlierIsPartial = partial,
        });
    }

    public Talk Join() => Send(Message(InboundKind.Joined, "Anna", "", null));

    /// <summary>Lets time pass until the next appointment comes due.</summary>
    public Talk Wait()
    {
        var next = State.Logbook.Appointments.OrderBy(known => known.At).First();
        State = State with { Logbook = State.Logbook.Without(next.Name) };
        _waited = next.At;
        var values = ImmutableDictionary<string, string>.Empty.Add("due", next.At.ToString("O", CultureInfo.InvariantCulture));
        return Send(Message(InboundKind.Due, "", "", next.Command) with { Values = values });
    }

    /// <summary>Presses a button of the last reply by the beginning of its label.</summary>
    public Talk Press(string label, string from = "Anna")
    {
        var button = Buttons.FirstOrDefault(known => known.Label.StartsWith(label, StringComparison.OrdinalIgnoreCase));
        Assert.True(button is not null, $"No button '{label}' among: {string.Join(" | ", Buttons.Select(known => known.Label))}\n{Log}");
        return Command(button!.Command, from);
    }

    public Talk Send(params InboundMessage[] messages)
    {
        foreach (var message in messages)
        {
            _log.AppendLine().AppendLine($"> {message.From.Name}: {message.Action ?? message.Text}");
        }

        Last = _turn.Run(State, messages);
        State = Last.State;
        foreach (var block in Blocks)
        {
            _log.AppendLine(BlockText.Of(block).TrimEnd());
            var labels = BlockText.Buttons(block).Select(button => $"[{button.Label}]").ToArray();
            _log.Append(labels.Length == 0 ? "" : $"  {string.Join(' ', labels)}\n");
        }

        return this;
    }

    public InboundMessage Message(InboundKind messageKind, string from, string text, string? action) => new(
        $"m{++_messages}",
        messageKind,
        new ConversationAddress(channel, $"{channel}:1", kind, ""),
        new Person(from.ToLowerInvariant(), from),
        text,
        action,
        ImmutableDictionary<string, string>.Empty,
        _waited ?? new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero).AddMinutes(_messages));
}
