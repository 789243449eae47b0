using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Digests;

/// <summary>Values the designs take for true whose time is over: what are they today?</summary>
public sealed class AssumptionWatch : IWatch
{
    /// <summary>Of one design at a time: a digest is no questionnaire. The others come when these are answered; "assumptions" lists all.</summary>
    private const int Most = 2;

    /// <summary>The shortest term; nothing that is younger needs a look.</summary>
    private static readonly int Shortest = AssumptionTerm.All.Min(term => Math.Min(term.Days, term.AfterLaunch ?? term.Days));

    public IEnumerable<DigestItem> Items(WatchScene scene) => scene.Logbook.Designs
        .Where(design => scene.Now >= (design.FirstAt ?? design.At).AddDays(Shortest))
        .SelectMany(design => AssumedFact.Of(scene, design).Where(fact => fact.IsDue(scene.Now)).Take(Most).Select(fact => Item(scene, fact)));

    private static DigestItem Item(WatchScene scene, AssumedFact fact)
    {
        var words = scene.Words.Assumptions;
        var value = AssumptionReply.Value(scene.Knowledge, scene.Words, fact.Latest);
        return new DigestItem(
            $"assumption:{fact.Design.Thread}:{fact.Fact.Id}:{WatchedDesigns.Day(fact.Due)}",
            DigestTopic.Assumption,
            80 - (5 * AssumptionTerm.All.IndexOf(fact.Term)),
            words.WhatIsItToday(WatchedDesigns.Names([fact.Design]), value, WatchedDesigns.Day(fact.Since)),
            words.Evidence(AssumptionReply.Origin(words, fact), WatchedDesigns.Day(fact.Due), AssumptionReply.Trigger(scene, fact)),
            AssumptionReply.Buttons(words, fact));
    }
}
