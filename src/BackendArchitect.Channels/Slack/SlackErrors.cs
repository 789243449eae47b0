using System.Collections.Frozen;

namespace BackendArchitect.Channels.Slack;

/// <summary>Slack's words for what went wrong, sorted by what can be done about them. What is not listed is final.</summary>
/// <remarks>Source: docs.slack.dev, "chat.postMessage" and "Web API", errors, checked 2026-11-22.</remarks>
internal static class SlackErrors
{
    /// <summary>They pass by themselves.</summary>
    private static readonly FrozenSet<string> Passing = FrozenSet.Create(
        "ratelimited", "rate_limited", "message_limit_exceeded", "internal_error", "fatal_error", "service_unavailable", "request_timeout",
        "team_added_to_org", "external_channel_migrating", "team_access_not_granted_yet");

    /// <summary>Slack cannot show what the message is made of; a plainer one may do.</summary>
    private static readonly FrozenSet<string> Looks = FrozenSet.Create(
        "invalid_blocks", "invalid_blocks_format", "invalid_attachments", "msg_blocks_too_long", "block_mismatch", "invalid_metadata_format", "metadata_too_large");

    /// <summary>The thread is gone; the channel is not.</summary>
    private static readonly FrozenSet<string> Threads = FrozenSet.Create("thread_not_found", "invalid_thread_ts", "cannot_reply_to_message", "message_not_found");

    /// <summary>The bot is not where it should speak.</summary>
    private static readonly FrozenSet<string> Outside = FrozenSet.Create("not_in_channel", "channel_not_found");

    private static readonly FrozenDictionary<string, string> Meaning = new Dictionary<string, string>
    {
        ["invalid_auth"] = "the bot token is not valid: install the app again",
        ["not_authed"] = "the bot token is missing: set Slack:BotToken or install the app",
        ["token_revoked"] = "the bot token was revoked: install the app again",
        ["token_expired"] = "the bot token has expired: install the app again",
        ["account_inactive"] = "the app was removed from this workspace",
        ["missing_scope"] = "the app lacks a permission: install it again from manifests/slack/manifest.yaml",
        ["channel_not_found"] = "the channel does not exist, or the bot cannot see it",
        ["is_archived"] = "the channel is archived",
        ["not_in_channel"] = "the bot is not in the channel: invite it",
        ["restricted_action"] = "an administrator does not let the bot post here",
        ["user_not_in_channel"] = "the person is not in the channel",
        ["cannot_dm_bot"] = "the person is a bot",
        ["msg_too_long"] = "the message is too long",
        ["no_text"] = "the message is empty",
    }.ToFrozenDictionary();

    public static SlackAnswer Judge(SlackAnswer answer, TimeSpan? after) =>
        Passing.Contains(answer.Error) ? answer with { IsPassing = true, IsUnsure = answer.Error is "internal_error" or "fatal_error", After = after } : answer;

    public static bool IsAboutLooks(SlackAnswer answer) => !answer.Ok && Looks.Contains(answer.Error);

    public static bool IsAboutThread(SlackAnswer answer) => !answer.Ok && Threads.Contains(answer.Error);

    public static bool IsOutside(SlackAnswer answer) => !answer.Ok && Outside.Contains(answer.Error);

    public static SendResult ResultOf(SlackAnswer answer) => answer switch
    {
        { Ok: true } => new SendResult.Sent(answer.Stamp),
        { IsPassing: true } => new SendResult.Later(answer.Error, answer.After) { IsUnsure = answer.IsUnsure },
        _ => new SendResult.Refused(Explain(answer)),
    };

    private static string Explain(SlackAnswer answer)
    {
        var says = Meaning.TryGetValue(answer.Error, out var meaning) ? $"{answer.Error}: {meaning}" : answer.Error;
        return answer.Detail.Length > 0 ? $"{says} ({answer.Detail})" : says;
    }
}
