using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Memory;

namespace BackendArchitect.Conversation.Digests;

/// <summary>All that is watched for a place.</summary>
internal static class Watches
{
    private static readonly IWatch[] All = [
        new RecordedWatch(), new ReviewWatch(), new ProposalWatch(), new DissentWatch(), new SupportWatch(), new AdvisoryWatch(), new CostWatch(), new GrowthWatch(), new RiskWatch(), new QuestionWatch(), new AssumptionWatch(),
    ];

    /// <summary>What could be said at a moment, in no particular order.</summary>
    public static IReadOnlyCollection<DigestItem> Items(Scene scene, Logbook logbook, DateTimeOffset now)
    {
        var watched = new WatchScene(logbook, now, scene.Knowledge, scene.Words);
        return [.. All.SelectMany(watch => watch.Items(watched))];
    }
}
