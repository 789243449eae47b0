using System.Globalization;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Admission;

/// <summary>Asks of every message, from whichever channel, whether it may come in. Counts in the store, so that several processes keep one quota.</summary>
/// <remarks>The same message asked about again gets the same answer: a platform's second try neither uses up the quota nor is refused where the first was let in.</remarks>
public sealed class Doorkeeper(IOptions<AdmissionOptions> options, ICounters counters, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly AdmissionOptions _options = options.Value;

    /// <exception cref="StoreUnavailableException">It could not be counted; nothing was let in.</exception>
    public async Task<Verdict> JudgeAsync(InboundMessage message, CancellationToken cancellation)
    {
        var address = message.Conversation;
        if (IsBot(message))
        {
            return new Verdict.Refuse("bot", null);
        }

        if (!Allows(_options.Workspaces, address.Workspace, without: address.Channel is "webchat"))
        {
            return new Verdict.Refuse("workspace", null);
        }

        if (address.Kind != ConversationKind.Personal && !Allows(_options.Places, address.Place, without: false))
        {
            return new Verdict.Refuse("place", await WhyNotAsync(message, address.Place, AdmissionWords.Place, cancellation));
        }

        if (!Allows(_options.Users, message.From.Id, without: false))
        {
            return new Verdict.Refuse("user", await WhyNotAsync(message, message.From.Id, AdmissionWords.User, cancellation));
        }

        return (Verdict?)await OverQuotaAsync(message, cancellation) ?? new Verdict.Enter(Bounded(message));
    }

    private async Task<Verdict.Refuse?> OverQuotaAsync(InboundMessage message, CancellationToken cancellation)
    {
        if (message.Kind is InboundKind.Joined or InboundKind.Deleted)
        {
            return null;
        }

        var address = message.Conversation;
        return await CountAsync(message, "user-quota", $"{address.Channel} {address.Workspace} {message.From.Id}", _options.UserMessagesPerHour, AdmissionWords.UserQuota, cancellation)
            ?? await CountAsync(message, "workspace-quota", $"{address.Channel} {address.Workspace}", _options.WorkspaceMessagesPerHour, AdmissionWords.WorkspaceQuota, cancellation);
    }

    /// <summary>The first message past the limit is told when to come again; those after it get silence, for it has been said.</summary>
    private async Task<Verdict.Refuse?> CountAsync(
        InboundMessage message, string reason, string whose, int limit, Func<int, DateTimeOffset, TimeSpan, string> words, CancellationToken cancellation)
    {
        if (limit == 0)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var began = new DateTimeOffset(now.Ticks - (now.Ticks % Window.Ticks), TimeSpan.Zero);
        var name = string.Create(CultureInfo.InvariantCulture, $"{reason} {whose} {began:yyyy-MM-dd'T'HH}");
        var place = await counters.PlaceAsync(name, $"{message.Conversation.Id} {message.Id}", Window + Window, cancellation);
        if (place <= limit)
        {
            return null;
        }

        var again = began + Window;
        return new Verdict.Refuse(reason, place == limit + 1 ? Answer(message, words(limit, again, again - now)) : null);
    }

    private async Task<Reply?> WhyNotAsync(InboundMessage message, string whom, string words, CancellationToken cancellation)
    {
        if (!_options.SayWhyNot || message.Kind == InboundKind.Joined)
        {
            return null;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"told {message.Conversation.Channel} {message.Conversation.Workspace} {whom} {time.GetUtcNow():yyyy-MM-dd}");
        return await counters.PlaceAsync(name, $"{message.Conversation.Id} {message.Id}", Day, cancellation) == 1 ? Answer(message, words) : null;
    }

    private InboundMessage Bounded(InboundMessage message) => message.Files is not { IsEmpty: false } files
        ? message
        : message with { Files = [.. files.Select((file, at) => file.Problem is null && ProblemOf(file, at) is { } problem ? file with { Problem = problem } : file)] };

    private string? ProblemOf(SharedFile file, int at) =>
        at >= _options.Files ? AdmissionWords.TooManyFiles(_options.Files)
        : file.Bytes > _options.FileBytes ? AdmissionWords.TooLarge(_options.FileBytes)
        : null;

    private static Reply Answer(InboundMessage message, string words) => new($"{message.Id}-admission", [new Block.Note(words, "info")])
    {
        OnlyFor = message.Conversation.Kind == ConversationKind.Personal ? null : message.From.Id,
    };

    private static bool Allows(IList<string> list, string id, bool without) =>
        list.Count == 0 || without || list.Contains(id, StringComparer.OrdinalIgnoreCase);

    /// <summary>A net below the readers: bots of Slack are <c>B…</c> or Slack itself, bots of Teams <c>28:…</c>.</summary>
    private static bool IsBot(InboundMessage message) => message.Conversation.Channel switch
    {
        "slack" => message.From.Id is "USLACKBOT" || message.From.Id.StartsWith('B'),
        "botframework" => message.From.Id.StartsWith("28:", StringComparison.Ordinal),
        _ => false,
    };
}
