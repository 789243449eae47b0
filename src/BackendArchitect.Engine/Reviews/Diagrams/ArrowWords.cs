using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>What the words on an arrow tell about it. Where they do not tell, neither answer is given.</summary>
internal static partial class ArrowWords
{
    /// <summary>Whether the caller waits: told by a protocol of calls, or a word of asking.</summary>
    public static bool IsCall(DiagramEdge edge) => !IsAsync(edge) && !IsReply(edge) && !edge.IsInvisible && !edge.IsLine
        && (edge.IsAsync == false || Protocol().IsMatch(edge.Technology) || Protocol().IsMatch(edge.Label) || Asking().IsMatch(edge.Label));

    public static bool IsAsync(DiagramEdge edge) => edge.IsAsync == true || Later().IsMatch(edge.Label) || Later().IsMatch(edge.Technology);

    public static bool IsReply(DiagramEdge edge) => edge.IsReply || Answer().IsMatch(edge.Label);

    /// <summary>Said to read and to do nothing else.</summary>
    public static bool OnlyReads(DiagramEdge edge) => Reading().IsMatch(edge.Label) && !Writing().IsMatch(edge.Label);

    public static bool Writes(DiagramEdge edge) => Writing().IsMatch(edge.Label);

    public static bool Publishes(DiagramEdge edge) => Sending().IsMatch(edge.Label);

    public static bool Consumes(DiagramEdge edge) => Taking().IsMatch(edge.Label);

    [GeneratedRegex(@"\b(?:https?|rest(?:ful)?|grpc|rpc|soap|graphql|json|xml|api calls?|odata|thrift)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Protocol();

    [GeneratedRegex(@"^(?:sync(?:hronous(?:ly)?)?\b|calls?\b|requests?\b|invokes?\b|asks?\b|quer(?:y|ies)\b|gets?\b|fetch(?:es)?\b|makes? \w+ calls?|validates?\b|checks?\b|looks? up\b|GET |POST |PUT |PATCH |DELETE )", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\b(?:async\w*|events?|publish\w*|emits?|produces?|enqueues?|subscri\w+|consumes?|messages?|messaging|queues?|queued|stream\w*|notif\w+|webhooks?|kafka|amqp|mqtt|pub/?sub|sns|sqs|rabbitmq|nats|broadcasts?|batch|nightly|daily|hourly|cdc|replicat\w+|smtp|email\w*|sends? mail|jobs?|exports?|logs?|metrics|traces?|telemetry|scheduled|websockets?|push(?:es)?)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Later();

    [GeneratedRegex(@"^(?:\d+[.)]?\s*)?(?:responses?|returns?|returned|results?|repl(?:y|ies)|answers?|ack(?:s|nowledges?)?|data|tokens?|callbacks?|redirects?|status|ok|2\d\d|4\d\d|yes|no|success|failure|failed|error|retry)\b|\bresponses?$|\bresults?$|\bcallback$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Answer();

    [GeneratedRegex(@"\b(?:reads?|reading|read-only|queries|query|select|loads?|reports?|gets?|fetch(?:es)?|looks? up|lookup|searches)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Reading();

    [GeneratedRegex(@"\b(?:writes?|writing|stores?|saves?|inserts?|updates?|persists?|creates?|deletes?|crud|read/write|r/w|rw)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Writing();

    [GeneratedRegex(@"\b(?:publish\w*|emits?|produces?|producer|enqueues?|sends?|posts?|push(?:es)?|puts?|writes?|raises?|dispatch\w*|submits?|adds?)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Sending();

    [GeneratedRegex(@"\b(?:consum\w+|subscrib\w+|subscription|reads?|polls?|receives?|process\w*|listens?|pulls?|dequeues?|takes?|handles?|delivers?|delivered|triggers?|works? off|fetch(?:es)?)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Taking();
}
