using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Questions;

namespace BackendArchitect.Conversation.Digests;

/// <summary>The question about each design that nobody answered and that could still change most of it; said once, four weeks later.</summary>
public sealed class QuestionWatch : IWatch
{
    private const int Days = 28;

    /// <summary>A question that turns fewer decisions can wait until somebody asks.</summary>
    private const int Least = 2;

    public IEnumerable<DigestItem> Items(WatchScene scene) => scene.Logbook.Designs
        .Where(design => scene.Now >= design.At.AddDays(Days))
        .Select(design => Interviewer.Next(design.Brief, scene.Knowledge, 1) is [{ Flips: >= Least } question, ..] ? Item(scene, design, question) : null)
        .OfType<DigestItem>();

    private static DigestItem Item(WatchScene scene, LoggedDesign design, OpenQuestion question)
    {
        var words = scene.Words.Watch;
        return new DigestItem(
            $"question:{design.Id[..8]}:{question.Id}:28-days",
            DigestTopic.Question,
            20 + question.Flips,
            words.Question(WatchedDesigns.Names([design]), question.Asks.TrimEnd('?', '.'), Amounts.Count(question.Flips, "decision", "decisions")),
            question.Default is { } taken ? words.QuestionEvidence(WatchedDesigns.Day(design.At), taken) : words.QuestionEvidenceOpen(WatchedDesigns.Day(design.At)),
            [WatchedDesigns.Button(design, words.Answer(), new Command.ChangeFact(question.Fact))]);
    }
}
