using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Digests;

/// <summary>What the digests of a place would say, for whoever looks from outside.</summary>
/// <param name="Plan">Whose digest it is.</param>
/// <param name="Blocks">What it would say; empty when nothing is new and nothing would be sent.</param>
/// <param name="Next">When it is due.</param>
public sealed record DigestPreview(DigestPlan Plan, ImmutableArray<Block> Blocks, DateTimeOffset Next)
{
    /// <summary>One for each plan of the place that is on, that of the place first.</summary>
    public static IReadOnlyList<DigestPreview> Of(KnowledgeBase knowledge, Logbook logbook, DateTimeOffset now)
    {
        var scene = new Scene(knowledge, Wording.Shipped, new Occasion("preview", new Person("", ""), now));
        var items = Watches.Items(scene, logbook, now);
        return
        [
            .. logbook.Digests.Where(plan => plan.On).OrderBy(plan => plan.For, StringComparer.Ordinal).Select(plan =>
            {
                var digest = Digest.Of(items, plan, DigestReply.RoomFor);
                return new DigestPreview(plan, digest.Shown.IsEmpty ? [] : DigestReply.Blocks(scene, logbook, plan, digest, now), DigestTimes.Next(plan, now));
            }),
        ];
    }
}
