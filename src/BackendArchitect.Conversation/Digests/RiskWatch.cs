using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Conversation.Digests;

/// <summary>The gravest risk of each design somebody decided on, asked about a month and half a year later: who watches it?</summary>
public sealed class RiskWatch : IWatch
{
    /// <summary>From here on a risk belongs to somebody by name. Of 25; our assumption.</summary>
    private const int Grave = 12;

    private static readonly (int Days, string Stage)[] Stages = [(182, "6-months"), (30, "30-days")];

    public IEnumerable<DigestItem> Items(WatchScene scene) => scene.Logbook.Designs
        .Where(design => scene.Logbook.Decisions.Exists(decision => decision.Design == design.Id))
        .Select(design => (Design: design, Stage: Stages.FirstOrDefault(stage => scene.Now >= design.At.AddDays(stage.Days)).Stage))
        .Where(pair => pair.Stage is not null)
        .Select(pair => scene.Design(pair.Design).Risks.FirstOrDefault(risk => risk.Score >= Grave) is { } risk ? Item(scene, pair.Design, risk, pair.Stage) : null)
        .OfType<DigestItem>();

    private static DigestItem Item(WatchScene scene, LoggedDesign design, Risk risk, string stage)
    {
        var words = scene.Words.Watch;
        return new DigestItem(
            $"risk:{design.Id[..8]}:{risk.Id}:{stage}",
            DigestTopic.Risk,
            30 + risk.Score,
            words.Risk(risk.Title.TrimEnd('.'), risk.Trigger.TrimEnd('.')),
            words.RiskEvidence(WatchedDesigns.Names([design]), WatchedDesigns.Day(design.At), risk.Score.ToString(CultureInfo.InvariantCulture), risk.Owner),
            [WatchedDesigns.Button(design, words.ShowRisks(), new Command.ShowPart(DesignParts.Risks))]);
    }
}
