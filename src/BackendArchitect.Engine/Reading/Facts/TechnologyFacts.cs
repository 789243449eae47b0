using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>Clouds and technologies: what the team knows, what runs today, what is asked for. One that is only asked about is none of these.</summary>
internal static class TechnologyFacts
{
    private static readonly PhraseTable<string> Clouds = new(KnownNames.CloudNames.Select(name => (name.Words, name.Cloud)));

    public static IEnumerable<Found> Read(Passage passage)
    {
        var clouds = Clouds.In(passage.Tokens).ToList();
        var hits = passage.Vocabulary.Technologies.In(passage.Tokens)
            .Where(hit => !IsWithin(clouds, hit) && !TechnologyWords.IsEveryday(passage, hit) && !Clouds.Knows(hit.Value.Id))
            .ToList();
        foreach (var group in TechnologyWords.Groups(passage, hits))
        {
            if (TechnologyRole.Of(passage, group) is not { } role)
            {
                continue;
            }

            foreach (var hit in group.Where(hit => !Negation.Covers(passage, hit.From, hit.To) && !IsRejected(passage, hit.From)))
            {
                yield return new Found(role, FactValue.Of([hit.Value.Id]), hit.From, hit.To);
                if (hit.Value.Cloud is { } cloud && role != FactIds.TeamSkills)
                {
                    yield return new Found(FactIds.Cloud, FactValue.Of(cloud), hit.From, hit.To, FactKind.Inferred, 0.8);
                }
            }
        }
    }

    // "Kafka over RabbitMQ", "Postgres instead of Mongo"
    private static bool IsRejected(Passage passage, int from) =>
        passage.Word(from - 1) is "over" or "than" || (passage.Word(from - 1) is "of" && passage.Word(from - 2) is "instead");

    /// <summary>The cloud the system is or shall be on; the last one said, where one is left for another.</summary>
    public static IEnumerable<Found> ReadClouds(Passage passage)
    {
        var hits = Clouds.In(passage.Tokens).Where(hit => !Negation.Covers(passage, hit.From, hit.To) && !IsPartOfName(passage, hit) && !IsRejected(passage, hit.From)).ToList();
        hits = [.. hits.Where((hit, at) => !(at > 0 && IsAlternative(passage, hits[at - 1], hit)) && !(at + 1 < hits.Count && IsAlternative(passage, hit, hits[at + 1])))];
        var compared = hits.Select(hit => hit.Value).Distinct().Count() > 1
            && passage.Lead[Job.Compare] > 0 && hits.Exists(hit => passage.Word(hit.To) is "or" or "vs" or "versus" or "and" || passage.Word(hit.From - 1) is "or" or "vs" or "versus");
        return compared ? [] : hits.Where(hit => !IsLeft(passage, hit)).Select(hit => new Found(FactIds.Cloud, FactValue.Of(hit.Value), hit.From, hit.To));
    }

    private static bool IsWithin(List<PhraseHit<string>> clouds, PhraseHit<KnownName> hit)
    {
        var at = clouds.BinarySearch(new PhraseHit<string>("", hit.From, hit.To), Comparer<PhraseHit<string>>.Create((one, other) => one.To <= other.From ? -1 : one.From >= other.To ? 1 : 0));
        return at >= 0 && clouds[at].Value is "on-premises";
    }

    // "either AWS or GCP", "AWS/Azure": not chosen yet.
    private static bool IsAlternative(Passage passage, PhraseHit<string> first, PhraseHit<string> second)
    {
        return first.Value != second.Value && second.From - first.To is 1 or 2 && passage.Word(second.From - 1) is "or" or "/" or "vs" or "versus";
    }

    // "from AWS to GCP", "off our on-prem box": where it is no longer to be.
    private static bool IsLeft(Passage passage, PhraseHit<string> hit) =>
        passage.Before(hit.From, 3).FirstOrDefault(word => word is "from" or "off" or "leave" or "leaving" or "away" or "to" or "for" or "onto" or "into") is "from" or "off" or "leave" or "leaving" or "away" && passage.Lead[Job.Migrate] > 0;

    private static bool IsPartOfName(Passage passage, PhraseHit<string> hit) =>
        hit.Value is "aws" && passage.Word(hit.From) is "amazon" && (passage.Word(hit.From - 1) is "like" or "on" or "as" || passage.Word(hit.To) is "style" or "like");
}
