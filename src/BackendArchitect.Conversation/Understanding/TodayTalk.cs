using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>"It is 800 requests/s now", in a thread of a place that has designs: what one of them assumed, as it is today.</summary>
internal static partial class TodayTalk
{
    public static bool IsIt(string text, BriefReading reading) =>
        reading.Job is Job.Unclear or Job.Diagnose && reading.Ledger.Count > 0
        && reading.Ledger.Facts.TrueForAll(fact => fact.Value is FactValue.Number && AssumptionTerm.For(fact.Id) is not null)
        && Now().IsMatch(text) && !Wish().IsMatch(text);

    [GeneratedRegex(@"\b(now|today|meanwhile|these days|nowadays|currently|at the moment|actual(ly)?|in fact|by now|(has|have) (become|grown)|still)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Now();

    /// <summary>What somebody wants, or what hurts, is the beginning of something else.</summary>
    [GeneratedRegex(@"\b(need|want|build(ing)?|design|plan(ning)?|slow|degrad\w+|times? ?outs?|fail(s|ing)?|errors?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wish();
}
