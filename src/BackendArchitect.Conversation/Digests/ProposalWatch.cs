using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Digests;

/// <summary>Decisions that were proposed and left open; said after a week and once more after four.</summary>
public sealed class ProposalWatch : IWatch
{
    private const double Weight = 45;

    private static readonly (int Days, string Stage)[] Stages = [(28, "4-weeks"), (7, "1-week")];

    public IEnumerable<DigestItem> Items(WatchScene scene) => scene.Logbook.Decisions
        .Where(record => record.IsOpen)
        .Select(record => (Record: record, Stage: Stages.FirstOrDefault(stage => scene.Now - record.Last.At >= TimeSpan.FromDays(stage.Days)).Stage))
        .Where(pair => pair.Stage is not null)
        .Select(pair => Item(scene, pair.Record, pair.Stage));

    private static DigestItem Item(WatchScene scene, LoggedDecision record, string stage)
    {
        var words = scene.Words.Digest;
        var pro = record.Standpoints.Count(vote => vote.For);
        var con = record.Standpoints.Count() - pro;
        return new DigestItem(
            $"proposal:{record.Id}:{WatchedDesigns.Day(record.Last.At)}:{stage}",
            DigestTopic.Decision,
            Weight,
            words.LeftOpen(record.Id, record.Title, record.Last.At.ToString("d MMMM", CultureInfo.InvariantCulture)),
            pro + con == 0
                ? words.LeftOpenBy(PlainText.Person(record.Last.By))
                : words.LeftOpenVotes(PlainText.Person(record.Last.By), pro.ToString(CultureInfo.InvariantCulture), con.ToString(CultureInfo.InvariantCulture)),
            [
                new Button(scene.Words.Decisions.AcceptButton(), CommandLanguage.Print(new Command.MoveDecision(record.Number, DecisionMove.Accept))),
                new Button(scene.Words.Decisions.RejectButton(), CommandLanguage.Print(new Command.MoveDecision(record.Number, DecisionMove.Reject))),
            ]);
    }
}
