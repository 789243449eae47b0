using BackendArchitect.Conversation.Commands;
using BackendArchitect.Engine.Watch;

namespace BackendArchitect.Conversation.Digests;

/// <summary>Versions the designs were made with, held against published weaknesses.</summary>
public sealed class AdvisoryWatch : IWatch
{
    public IEnumerable<DigestItem> Items(WatchScene scene)
    {
        var words = scene.Words.Watch;
        foreach (var (version, designs) in WatchedDesigns.Versions(scene.Logbook))
        {
            foreach (var hit in AdvisoryHit.Of([version], scene.Knowledge))
            {
                yield return new DigestItem(
                    $"advisory:{version.Technology}:{hit.Advisory.Id}:{hit.Fixed}",
                    DigestTopic.Advisory,
                    105 - (10 * hit.Grade),
                    words.Advisory(hit.Advisory.Name, hit.Advisory.Severity, $"{version.Name} {version.Latest}", hit.Advisory.Title.TrimEnd('.'), hit.Fixed),
                    words.AdvisoryEvidence(WatchedDesigns.Day(hit.Advisory.Published), WatchedDesigns.Names(designs)),
                    [WatchedDesigns.Button(designs[^1], words.ShowStack(), new Command.ShowPart(DesignParts.Technologies))]);
            }
        }
    }
}
