using System.Collections.Immutable;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Digests;

/// <summary>Begins the digest of a place when there is something to watch for the first time, and keeps what a design has just said out of the next one.</summary>
internal static class DigestKeeper
{
    /// <param name="before">The logbook as the turn found it.</param>
    /// <returns>The logbook to keep, and what to say about it; usually nothing.</returns>
    public static (Logbook Logbook, ImmutableArray<Block> Says) Keep(Scene scene, Logbook before, Logbook after)
    {
        var begins = scene.Digests.Enabled && !scene.IsTerminal && HasSomething(after)
            && !after.Digests.Exists(known => known.For == DigestPlan.Everybody);
        if (!begins && (after.Digests.IsEmpty || before.Designs == after.Designs))
        {
            return (after, []);
        }

        var now = scene.Occasion.At;
        var items = Watches.Items(scene, after, now);
        var logbook = before.Designs == after.Designs ? after : WithKnown(scene, before, after, items, now);
        if (!begins)
        {
            return (logbook, []);
        }

        var plan = Digest.Known(scene.Digests.Begin(DigestPlan.Everybody, "", now), items);
        return (DigestTimes.Arm(logbook, plan, now), DigestReply.Introduction(scene.Words, plan));
    }

    /// <summary>What a new design brought up it has said itself; what stood before and was not told yet still is to be.</summary>
    private static Logbook WithKnown(Scene scene, Logbook before, Logbook after, IReadOnlyCollection<DigestItem> items, DateTimeOffset now)
    {
        var stood = Watches.Items(scene, before, now).Select(item => item.Key).ToHashSet();
        var brought = items.Where(item => !stood.Contains(item.Key)).ToArray();
        return after with { Digests = [.. after.Digests.Select(plan => Digest.Known(plan, brought))] };
    }

    private static bool HasSomething(Logbook logbook) => !logbook.Designs.IsEmpty || !logbook.Decisions.IsEmpty;
}
