using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Digests;

/// <summary>What was decided lately, for those who were not in that thread.</summary>
public sealed class RecordedWatch : IWatch
{
    /// <summary>How long a decision is news. Unit: days.</summary>
    private const int News = 14;

    /// <summary>Good to know, and nothing to do about it: after all that asks for something.</summary>
    private const double Light = 10;

    public IEnumerable<DigestItem> Items(WatchScene scene) => scene.Logbook.Accepted()
        .Where(record => scene.Now - record.Last.At <= TimeSpan.FromDays(News))
        .Select(record => Item(scene, record));

    /// <summary>No bold words: it is never "settled", it grows old.</summary>
    private static DigestItem Item(WatchScene scene, LoggedDecision record)
    {
        var words = scene.Words.Digest;
        return new DigestItem(
            $"recorded:{record.Id}",
            DigestTopic.Decision,
            Light,
            Text(scene, record),
            words.RecordedBy(record.Id, record.Last.By, record.Last.At.ToString("d MMMM", CultureInfo.InvariantCulture), record.ReviewBy?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? ""),
            [new Button(words.ShowDecisions(), CommandLanguage.Print(new Command.ShowDecisions()))]);
    }

    private static string Text(WatchScene scene, LoggedDecision record)
    {
        var words = scene.Words.Digest;
        var title = scene.Logbook.Decisions.Find(other => other.SupersededBy == record.Number) is { } before ? words.InPlaceOf(record.Title, before.Id, before.Title) : record.Title;
        var said = scene.Logbook.Designs.Find(design => design.Id == record.Design) is { } design ? words.RecordedFor(WatchedDesigns.Names([design]), title) : words.Recorded(title);
        return record.LostVoices.FirstOrDefault() is { } voice ? $"{said} {ReviewWatch.Dissent(words, voice)}" : said;
    }
}
