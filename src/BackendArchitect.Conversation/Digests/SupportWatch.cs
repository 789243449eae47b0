using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Watch;

namespace BackendArchitect.Conversation.Digests;

/// <summary>Versions the designs were made with, held against the ends of their support.</summary>
public sealed class SupportWatch : IWatch
{
    public IEnumerable<DigestItem> Items(WatchScene scene)
    {
        var today = DateOnly.FromDateTime(scene.Now.UtcDateTime);
        return WatchedDesigns.Versions(scene.Logbook).SelectMany(pair => SupportEnd.Of([pair.Version], scene.Knowledge, today).Select(end => Item(scene, end, pair.Designs)));
    }

    private static DigestItem Item(WatchScene scene, SupportEnd end, IReadOnlyList<LoggedDesign> designs)
    {
        var words = scene.Words.Watch;
        var day = end.On?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var name = $"{end.Used.Name} {end.Used.Line}";
        var next = end.Next is null ? words.SupportNextUnknown() : end.Next.Ends is { } until
            ? words.SupportNext($"{end.Used.Name} {end.Next.Line}", until.ToString("MMMM yyyy", CultureInfo.InvariantCulture))
            : words.SupportNextOpen($"{end.Used.Name} {end.Next.Line}");
        var text = end.Stage != SupportStage.Ended ? words.SupportEnds(name, day!)
            : day is null ? words.SupportEndedSometime(name) : words.SupportEnded(name, day);
        return new DigestItem(
            $"support:{end.Used.Product}:{end.Used.Line}:{end.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}:{Stage(end.Stage)}",
            DigestTopic.Support,
            60 + (10 * (int)end.Stage),
            $"{text}{next}",
            words.SupportEvidence(WatchedDesigns.Names(designs), WatchedDesigns.Day(end.Taken)),
            [WatchedDesigns.Button(designs[^1], words.ShowStack(), new Command.ShowPart(DesignParts.Technologies))]);
    }

    private static string Stage(SupportStage stage) => stage switch
    {
        SupportStage.Ended => "ended",
        SupportStage.Month => "30-days",
        SupportStage.Quarter => "90-days",
        SupportStage.HalfYear => "6-months",
        _ => "12-months",
    };
}
