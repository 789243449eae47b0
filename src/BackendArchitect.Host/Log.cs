using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;

namespace BackendArchitect.Host;

/// <summary>Everything this program writes to its log. Ids, counts and reasons; never the words of a message, never a secret.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "{Line}")]
    public static partial void Starting(this ILogger logger, string line);

    [LoggerMessage(2, LogLevel.Warning, "{Line}")]
    public static partial void Caution(this ILogger logger, string line);

    /// <summary>What the failure says may quote the message; it stands with the dead letter, the log gets its type and its way through the code.</summary>
    public static void TurnFailed(this ILogger logger, string conversation, int attempt, Exception failure) =>
        logger.TurnFailed(conversation, attempt, Wordless.Of(failure));

    [LoggerMessage(10, LogLevel.Error, "A turn of {Conversation} failed, attempt {Attempt}: {Failure}")]
    private static partial void TurnFailed(this ILogger logger, string conversation, int attempt, string failure);

    public static void MessageBuried(this ILogger logger, string conversation, string message, string reason) =>
        logger.MessageBuriedFor(conversation, message, Wordless.Reason(reason));

    [LoggerMessage(11, LogLevel.Error, "Message {Message} of {Conversation} was given up: {Reason}")]
    private static partial void MessageBuriedFor(this ILogger logger, string conversation, string message, string reason);

    public static void AppointmentPutOff(this ILogger logger, string conversation, string message, string reason) =>
        logger.AppointmentPutOffFor(conversation, message, Wordless.Reason(reason));

    [LoggerMessage(45, LogLevel.Error, "Appointment {Message} of {Conversation} failed and comes again in a day: {Reason}")]
    private static partial void AppointmentPutOffFor(this ILogger logger, string conversation, string message, string reason);

    [LoggerMessage(12, LogLevel.Warning, "The lease of {Conversation} was lost; its turn runs again elsewhere.")]
    public static partial void LeaseLost(this ILogger logger, string conversation);

    [LoggerMessage(13, LogLevel.Debug, "No typing sign in {Conversation}: {Reason}")]
    public static partial void TypingFailed(this ILogger logger, string conversation, string reason);

    /// <summary>The store's own words quote nobody; those of anything else might.</summary>
    public static void WorkerFailed(this ILogger logger, Exception failure) =>
        logger.WorkerFailed(failure is StoreUnavailableException ? failure.Message : Wordless.Of(failure));

    [LoggerMessage(14, LogLevel.Error, "The store failed; the worker waits and goes on: {Failure}")]
    private static partial void WorkerFailed(this ILogger logger, string failure);

    [LoggerMessage(18, LogLevel.Error, "The store fails, and what needs it is turned away or waits: {Reason}")]
    public static partial void StoreAway(this ILogger logger, string reason);

    [LoggerMessage(16, LogLevel.Error, "{Line} Messages are turned away until it answers; what was taken is kept.")]
    public static partial void RedisSilent(this ILogger logger, string line);

    [LoggerMessage(17, LogLevel.Information, "Redis answers again.")]
    public static partial void RedisAnswers(this ILogger logger);

    [LoggerMessage(15, LogLevel.Information, "{Change} {Record} {Decision}: {From} -> {To}, by {By} ({ById}) in {Conversation} at {At:O}")]
    public static partial void DecisionChanged(
        this ILogger logger, string change, string record, string decision, string from, string to, string by, string byId, string conversation, DateTimeOffset at);

    public static void SendFailed(this ILogger logger, string reply, string conversation, Exception failure) =>
        logger.SendFailed(reply, conversation, Wordless.Of(failure));

    [LoggerMessage(20, LogLevel.Error, "Reply {Reply} to {Conversation} failed: {Failure}")]
    private static partial void SendFailed(this ILogger logger, string reply, string conversation, string failure);

    [LoggerMessage(21, LogLevel.Warning, "Reply {Reply} to {Conversation} is tried again later: {Reason}")]
    public static partial void SendPostponed(this ILogger logger, string reply, string conversation, string reason);

    [LoggerMessage(22, LogLevel.Error, "Reply {Reply} to {Conversation} was given up: {Reason}")]
    public static partial void ReplyBuried(this ILogger logger, string reply, string conversation, string reason);

    [LoggerMessage(23, LogLevel.Warning, "Reply {Reply} to {Conversation} may have been sent before, in a crash or with its answer lost; it is sent again.")]
    public static partial void MaybeRepeated(this ILogger logger, string reply, string conversation);

    [LoggerMessage(26, LogLevel.Information, "Reply {Reply} to {Conversation} was sent before a crash; the platform has it.")]
    public static partial void FoundSent(this ILogger logger, string reply, string conversation);

    [LoggerMessage(24, LogLevel.Warning, "{Platform} does not answer; it is left alone for {Seconds} s.")]
    public static partial void CircuitOpened(this ILogger logger, string platform, int seconds);

    [LoggerMessage(25, LogLevel.Information, "{Platform} answers again.")]
    public static partial void CircuitClosed(this ILogger logger, string platform);

    [LoggerMessage(30, LogLevel.Warning, "An activity was turned away: {Reason}")]
    public static partial void ActivityRejected(this ILogger logger, string reason);

    [LoggerMessage(31, LogLevel.Debug, "An activity was ignored: {Reason}")]
    public static partial void ActivityIgnored(this ILogger logger, string reason);

    public static void RequestFailed(this ILogger logger, Exception failure) => logger.RequestFailed(Wordless.Of(failure));

    [LoggerMessage(32, LogLevel.Error, "A request failed: {Failure}")]
    private static partial void RequestFailed(this ILogger logger, string failure);

    [LoggerMessage(40, LogLevel.Warning, "A request of Slack's was turned away: {Reason}")]
    public static partial void SlackRejected(this ILogger logger, string reason);

    [LoggerMessage(41, LogLevel.Debug, "Something of Slack's was ignored: {Reason}")]
    public static partial void SlackIgnored(this ILogger logger, string reason);

    [LoggerMessage(42, LogLevel.Warning, "Slack could not be shown {What}: {Reason}")]
    public static partial void SlackMissed(this ILogger logger, string what, string reason);

    [LoggerMessage(43, LogLevel.Warning, "The socket to Slack is down and is opened again: {Reason}")]
    public static partial void SocketLost(this ILogger logger, string reason);

    [LoggerMessage(44, LogLevel.Information, "The socket to Slack is up.")]
    public static partial void SocketUp(this ILogger logger);

    [LoggerMessage(62, LogLevel.Warning, "A repository linked from {Site} could not be read, so what was read before still holds. Its channel is told why when it asks for its links.")]
    public static partial void RepositoryUnread(this ILogger logger, string site);

    [LoggerMessage(63, LogLevel.Warning, "Context7 gives no answer that can be used ({Trouble}); until it does, technologies stand on the shipped tables, and nobody waits for it.")]
    public static partial void Context7Failed(this ILogger logger, string trouble);

    [LoggerMessage(64, LogLevel.Information, "Context7 answers again.")]
    public static partial void Context7Back(this ILogger logger);

    [LoggerMessage(61, LogLevel.Warning, "The documents in DecisionDocs:Path could not be read, so what was read before still holds: {Message}")]
    public static partial void DocumentsUnread(this ILogger logger, string message);

    [LoggerMessage(60, LogLevel.Warning, "What was forgotten is out of the store, but its files could not be swept yet: {Message}. The next start, or the next forgetting, does it.")]
    public static partial void NotSwept(this ILogger logger, string message);

    [LoggerMessage(63, LogLevel.Warning, "The language model is away, because {Problem}; everything goes on without it.")]
    public static partial void ModelAway(this ILogger logger, string problem);

    [LoggerMessage(64, LogLevel.Information, "The language model is there.")]
    public static partial void ModelThere(this ILogger logger);

    [LoggerMessage(65, LogLevel.Error, "{Calls} calls of the language model with {Tokens} tokens are missing in the report of usage: {Reason}")]
    public static partial void ModelUnbooked(this ILogger logger, int calls, long tokens, string reason);
}
