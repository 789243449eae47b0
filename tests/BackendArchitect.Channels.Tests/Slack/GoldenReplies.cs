using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Tests;

namespace BackendArchitect.Channels.Tests.Slack;

/// <summary>Replies of real conversations: every job, every part of a design, every kind of answer.</summary>
internal static class GoldenReplies
{
    private const string Shop = "e-commerce platform for 100k concurrent users on sale days, 6 engineers, mostly node, 8k a month, stripe, AWS";

    private static readonly string[][] Dialogs =
    [
        ["help"],
        ["hello"],
        ["asdf qwer"],
        ["We need to build a new e-commerce platform that can handle 100k concurrent users", "the same moment, on sale days. we are 6, mostly node, 8k a month, stripe, live in 4 months, AWS", "just answer"],
        [Shop + ", just answer", "options", "what would change this?", "api", "schema", "costs", "roadmap", "risks", "all files", "warnings", "assumptions", "numbers", "technologies", "patterns", "alternatives", "security", "scaling", "migration", "boundaries", "gate", "operations", "picture"],
        [Shop + ", just answer", "why not microservices?", "what if budget is 2k?", "what if we get 10 times the users?", "ok we go with option 1", "show decisions"],
        ["telemetry platform, 50000 events per second from 200k devices, team of 9, python, azure, 99.99 %, 500 dollars a month, just answer"],
        ["clinic booking with health data, HIPAA, GDPR, 4 developers, C#, on our own machines, just answer", "options", "warnings"],
        ["what's the best way to do auth in a multi-tenant saas, 300 tenants, 5 devs, azure"],
        ["Microservices or a monolith for a social media platform?", "4 developers, 20k users a day"],
        ["API response times degrade as we scale, queries take too long", "postgres, 800 ms p95, 200 requests per second"],
        ["Our monolith is hard to maintain and deploy, we need to extract services", "12 developers, java, billing changes every week"],
        ["CREATE TABLE orders (id serial, user_id int, total float); review this schema please"],
        ["what is CQRS?", "show me an example"],
    ];

    private static readonly Lazy<IReadOnlyList<(string Said, Reply Reply)>> Read = new(() => [.. Dialogs.SelectMany(Replies)]);

    public static IReadOnlyList<(string Said, Reply Reply)> All => Read.Value;

    /// <summary>The messages Slack would be given, each reply cut as it is before it is kept.</summary>
    public static IEnumerable<(string Said, Reply Message)> Messages(Func<Reply, IEnumerable<Reply>> split) =>
        All.SelectMany(golden => split(golden.Reply).Select(message => (golden.Said, message)));

    private static List<(string Said, Reply Reply)> Replies(string[] said)
    {
        var talk = new Talk();
        var replies = new List<(string, Reply)>();
        foreach (var words in said)
        {
            replies.AddRange(talk.Say(words).Last!.Replies.Select(reply => (words, reply with { Rated = true })));
        }

        return replies;
    }
}
