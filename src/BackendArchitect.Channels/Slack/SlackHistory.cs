using System.Collections.Immutable;
using System.Globalization;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Slack;

/// <summary>What was said before: of a thread the bot is called into, and whether one of our replies is there.</summary>
internal sealed class SlackHistory(SlackClient client)
{
    /// <summary>Threads kept in mind.</summary>
    private const int Most = 10_000;

    /// <summary>Messages of one page when a thread is read.</summary>
    private const int Page = 200;

    /// <summary>Pages looked through for a reply of ours.</summary>
    private const int Pages = 5;

    private readonly ShortMemory<(string Team, string Channel, string Thread), Known> _threads = new(Most);

    /// <summary>The bot takes part in this thread from here on: there is nothing earlier to fetch.</summary>
    public void TakesPart(SlackReference to)
    {
        if (to.Thread is { } thread)
        {
            _threads.Add((to.Team, to.Channel, thread), Known.Nothing);
        }
    }

    /// <summary>Fetches what was said in the thread before this message, once a thread; a message seen again gets the same.</summary>
    public async Task<InboundMessage> WithEarlierAsync(SlackToken token, SlackReference to, InboundMessage message, CancellationToken cancellation)
    {
        if (to.Thread is not { } thread || to.Message is not { } stamp || message.Kind != InboundKind.Text)
        {
            return message;
        }

        if (thread == stamp)
        {
            TakesPart(to);
            return message;
        }

        var key = (to.Team, to.Channel, thread);
        if (!_threads.TryGet(key, out var known))
        {
            known = await FetchAsync(token, to.Channel, thread, message.Id, stamp, cancellation);
            _threads.Add(key, known);
        }

        return known.For == message.Id ? message with { Earlier = known.Earlier, EarlierIsPartial = known.IsPartial } : message;
    }

    /// <summary>Looks for a reply of ours where it would stand.</summary>
    public async Task<Lookup> LookUpAsync(string token, SlackReference to, string reply, CancellationToken cancellation)
    {
        string? cursor = null;
        for (var page = 0; page < Pages; page++)
        {
            var answer = await client.AskAsync(to.Thread is null ? "conversations.history" : "conversations.replies", token, Lookup(to, cursor), cancellation);
            if (!answer.Ok)
            {
                return Unread(answer);
            }

            if (answer.Messages.Any(message => message.Reply == reply))
            {
                return new Lookup.Found();
            }

            cursor = answer.Cursor;
            if (cursor is null)
            {
                return new Lookup.Absent();
            }
        }

        return new Lookup.Impossible();
    }

    private static Lookup Unread(SlackAnswer answer) => answer switch
    {
        { IsPassing: true } => new Lookup.NotNow(answer.Error, answer.After),
        _ when SlackErrors.IsAboutThread(answer) => new Lookup.Absent(),
        _ => new Lookup.Impossible(),
    };

    private static Dictionary<string, string> Lookup(SlackReference to, string? cursor)
    {
        var arguments = new Dictionary<string, string> { ["channel"] = to.Channel, ["include_all_metadata"] = "true", ["limit"] = Text(Page) };
        Add(arguments, "ts", to.Thread);
        Add(arguments, "oldest", to.Message);
        Add(arguments, "cursor", cursor);
        return arguments;
    }

    private async Task<Known> FetchAsync(SlackToken token, string channel, string thread, string id, string before, CancellationToken cancellation)
    {
        var answer = await client.AskAsync(
            "conversations.replies",
            token.Secret,
            new Dictionary<string, string> { ["channel"] = channel, ["ts"] = thread, ["latest"] = before, ["limit"] = Text(Page), ["include_all_metadata"] = "true" },
            cancellation);
        if (!answer.Ok)
        {
            return new Known(id, [], IsPartial: true);
        }

        var said = answer.Messages
            .Where(message => string.CompareOrdinal(message.Stamp, before) < 0 && message.Text.Length > 0 && message.Reply is null && (token.BotUser.Length == 0 || message.User != token.BotUser))
            .Select(message => Utterance(message, token.BotUser))
            .ToImmutableList();
        var (kept, cut) = Bounded(said);
        return new Known(id, kept, answer.HasMore || cut);
    }

    /// <summary>The root, for it says what it is about, and the newest of the rest.</summary>
    private static (ImmutableList<Utterance> Kept, bool Cut) Bounded(ImmutableList<Utterance> said)
    {
        var room = SlackLimits.EarlierCharacters;
        var kept = ImmutableList.CreateBuilder<Utterance>();
        foreach (var one in said.Take(1).Concat(said.Skip(1).Reverse()))
        {
            if (kept.Count == SlackLimits.EarlierMessages || one.Text.Length > room)
            {
                break;
            }

            room -= one.Text.Length;
            kept.Add(one);
        }

        kept.Sort((one, other) => one.At.CompareTo(other.At));
        return (kept.ToImmutable(), kept.Count < said.Count);
    }

    private static Utterance Utterance(SlackHistoryMessage message, string bot) => new(
        new Person(message.User.Length > 0 ? message.User : message.Bot ?? "", message.Name),
        SlackWords.Plain(message.Text, bot.Length > 0 ? bot : null),
        SlackJson.TimeOf(message.Stamp) ?? DateTimeOffset.UnixEpoch);

    private static void Add(Dictionary<string, string> arguments, string name, string? value)
    {
        if (value is not null)
        {
            arguments[name] = value;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="For">Id of the message it was fetched for; null when there was nothing to fetch.</param>
    private sealed record Known(string? For, ImmutableList<Utterance>? Earlier, bool IsPartial)
    {
        public static readonly Known Nothing = new(null, null, false);
    }
}
