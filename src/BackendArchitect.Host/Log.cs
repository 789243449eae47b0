namespace BackendArchitect.Host;

/// <summary>Everything this program writes to its log. Ids, counts and reasons; never the words of a message, never a secret.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "{Line}")]
    public static partial void Starting(this ILogger logger, string line);

    [LoggerMessage(2, LogLevel.Warning, "{Line}")]
    public static partial void Caution(this ILogger logger, string line);

    [LoggerMessage(10, LogLevel.Error, "A turn of {Conversation} failed, attempt {Attempt}.")]
    public static partial void TurnFailed(this ILogger logger, string conversation, int attempt, Exception failure);

    [LoggerMessage(11, LogLevel.Error, "Message {Message} of {Conversation} was given up: {Reason}")]
    public static partial void MessageBuried(this ILogger logger, string conversation, string message, string reason);

    [LoggerMessage(12, LogLevel.Warning, "The lease of {Conversation} was lost; its turn runs again elsewhere.")]
    public static partial void LeaseLost(this ILogger logger, string conversation);

    [LoggerMessage(13, LogLevel.Debug, "No typing sign in {Conversation}: {Reason}")]
    public static partial void TypingFailed(this ILogger logger, string conversation, string reason);

    [LoggerMessage(14, LogLevel.Error, "The store failed; the worker waits and goes on.")]
    public static partial void WorkerFailed(this ILogger logger, Exception failure);

    [LoggerMessage(20, LogLevel.Error, "Reply {Reply} to {Conversation} failed.")]
    public static partial void SendFailed(this ILogger logger, string reply, string conversation, Exception failure);

    [LoggerMessage(21, LogLevel.Warning, "Reply {Reply} to {Conversation} is tried again later: {Reason}")]
    public static partial void SendPostponed(this ILogger logger, string reply, string conversation, string reason);

    [LoggerMessage(22, LogLevel.Error, "Reply {Reply} to {Conversation} was given up: {Reason}")]
    public static partial void ReplyBuried(this ILogger logger, string reply, string conversation, string reason);

    [LoggerMessage(23, LogLevel.Warning, "Reply {Reply} to {Conversation} may have been sent before a crash; it is sent again.")]
    public static partial void MaybeRepeated(this ILogger logger, string reply, string conversation);

    [LoggerMessage(30, LogLevel.Warning, "An activity was turned away: {Reason}")]
    public static partial void ActivityRejected(this ILogger logger, string reason);

    [LoggerMessage(31, LogLevel.Debug, "An activity was ignored: {Reason}")]
    public static partial void ActivityIgnored(this ILogger logger, string reason);

    [LoggerMessage(32, LogLevel.Error, "A request failed.")]
    public static partial void RequestFailed(this ILogger logger, Exception failure);
}
