using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Watch;

namespace BackendArchitect.Conversation.Digests;

/// <summary>Where the load of each design should be by now at the growth somebody stated, against the point where the first part is full.</summary>
public sealed class GrowthWatch : IWatch
{
    public IEnumerable<DigestItem> Items(WatchScene scene)
    {
        var today = DateOnly.FromDateTime(scene.Now.UtcDateTime);
        return scene.Logbook.Designs
            .Select(design => GrowthMark.Of(scene.Design(design), design.Brief, DateOnly.FromDateTime((design.LoadAt ?? design.At).UtcDateTime), today) is { } mark ? Item(scene, design, mark) : null)
            .OfType<DigestItem>();
    }

    private static DigestItem Item(WatchScene scene, LoggedDesign design, GrowthMark mark)
    {
        var words = scene.Words.Watch;
        var said = design.Brief.Find(FactIds.GrowthPerYear)!;
        var load = Amounts.Rounded(mark.Load, "requests/s");
        var title = PlainText.Of(design.Title, 60);
        return new DigestItem(
            $"growth:{design.Id[..8]}:{mark.Point.Part}:{mark.Stage}-percent",
            DigestTopic.Growth,
            40 + (mark.Stage / 2.0),
            mark.Reached is { } day
                ? words.Growing(title, load, mark.Stage.ToString(CultureInfo.InvariantCulture), mark.Point.Part.ToLowerInvariant(), day.ToString("MMMM yyyy", CultureInfo.InvariantCulture), mark.Point.Next.TrimEnd('.'))
                : words.Grown(title, load, mark.Point.Part.ToLowerInvariant(), mark.Point.Next.TrimEnd('.')),
            words.GrowthEvidence(Amounts.Of(mark.Growth, "×/year"), said.Source.Author.Length > 0 ? PlainText.Person(said.Source.Author) : words.Somebody(), WatchedDesigns.Day(design.LoadAt ?? design.At), Amounts.Rounded(mark.Point.Load, "requests/s")),
            [
                WatchedDesigns.Button(design, words.SayLoad(), new Command.ChangeFact(FactIds.RequestsPerSecond)),
                WatchedDesigns.Button(design, words.ShowScaling(), new Command.ShowPart(DesignParts.Scaling)),
            ]);
    }
}
