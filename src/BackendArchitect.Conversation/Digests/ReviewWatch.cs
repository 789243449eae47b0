using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Digests;

/// <summary>Decisions whose day to be looked at again has come; said on that day and once more four weeks later.</summary>
public sealed class ReviewWatch : IWatch
{
    private const int Again = 28;

    /// <summary>Below what is broken, above what is merely worth knowing.</summary>
    private const double Weight = 65;

    public IEnumerable<DigestItem> Items(WatchScene scene)
    {
        var today = DateOnly.FromDateTime(scene.Now.UtcDateTime);
        return scene.Logbook.Decisions.Where(record => record.ReviewBy <= today).Select(record => Item(scene, record, today));
    }

    private static DigestItem Item(WatchScene scene, LoggedDecision record, DateOnly today)
    {
        var words = scene.Words.Digest;
        var due = record.ReviewBy!.Value;
        var late = today >= due.AddDays(Again);
        return new DigestItem(
            $"review:{record.Id}:{due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}:{(late ? "4-weeks" : "due")}",
            DigestTopic.Review,
            late ? Weight + 5 : Weight,
            words.ReviewDue(record.Id, record.Title) + (record.LostVoices.Select(voice => Dissent(words, voice)).FirstOrDefault() is { } dissent ? $" {dissent}" : ""),
            words.ReviewEvidence(record.Last.By, WatchedDesigns.Day(record.Last.At), WatchedDesigns.Day(due)),
            [
                new Button(scene.Words.Decisions.HoldsButton(), CommandLanguage.Print(new Command.ReviewDecision(record.Number, true))),
                new Button(scene.Words.Decisions.ReviewButton(), CommandLanguage.Print(new Command.ReviewDecision(record.Number, false))),
            ]);
    }

    /// <summary>Who argued otherwise, and what would prove them right.</summary>
    internal static string Dissent(DigestWords words, DecisionDissent voice) => voice.Trigger.Length > 0
        ? words.DissentUntil(PlainText.Person(voice.Mark.By), voice.Trigger.TrimEnd('.'))
        : words.DissentAgainst(PlainText.Person(voice.Mark.By));
}
