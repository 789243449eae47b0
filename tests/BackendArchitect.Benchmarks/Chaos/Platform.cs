namespace BackendArchitect.Benchmarks.Chaos;

internal enum Platform
{
    /// <summary>A thread of a channel: each mention comes as <c>message</c> and as <c>app_mention</c>.</summary>
    SlackChannel,

    SlackDirect,

    /// <summary>Cannot be asked what it has: a repeat in the gap between sending and noting is possible.</summary>
    Teams,

    WebChat,
}
