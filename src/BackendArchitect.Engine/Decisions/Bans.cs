using System.Runtime.CompilerServices;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>Takes out of what is known what the team will not have: options are out of the question with the rule as the reason, technologies are not there.</summary>
internal static class Bans
{
    /// <summary>Sets of bans remembered; nothing of who said them is.</summary>
    private const int Most = 64;

    private const string Always = "1 == 1";

    private static readonly ConditionalWeakTable<KnowledgeBase, Dictionary<string, KnowledgeBase>> Known = [];

    /// <returns>The same knowledge where nothing is banned. Where a ban would leave a decision or a role with nothing, it does not hold there.</returns>
    public static KnowledgeBase Of(KnowledgeBase knowledge, IReadOnlyList<StandingDecision>? standing)
    {
        var bans = (standing ?? []).Where(record => record.Bans).ToArray();
        if (bans.Length == 0)
        {
            return knowledge;
        }

        var cached = Known.GetOrCreateValue(knowledge);
        var key = string.Join('\n', bans.Select(ban => $"{ban.Id}\n{ban.Subject}").Order(StringComparer.Ordinal));
        lock (cached)
        {
            if (cached.Count >= Most)
            {
                cached.Clear();
            }

            return cached.TryGetValue(key, out var without) ? without : cached[key] = Without(knowledge, bans);
        }
    }

    private static KnowledgeBase Without(KnowledgeBase knowledge, StandingDecision[] bans)
    {
        var subjects = bans.Select(ban => ban.Subject).ToHashSet(StringComparer.Ordinal);
        var left = knowledge.Technologies.Where(technology => !subjects.Contains(technology.Id) && !technology.Skills.Any(subjects.Contains)).ToArray();
        var filled = left.SelectMany(technology => technology.Fills).Select(filling => filling.Role).ToHashSet(StringComparer.Ordinal);
        return knowledge with
        {
            Technologies = [.. knowledge.Technologies.Where(technology => left.Contains(technology) || technology.Fills.Any(filling => !filled.Contains(filling.Role)))],
            Decisions = [.. knowledge.Decisions.Select(point => Without(point, bans))],
        };
    }

    private static DecisionPoint Without(DecisionPoint point, StandingDecision[] bans)
    {
        var banned = point.Options.Where(option => bans.Any(ban => ban.Subject == option.Id)).ToArray();
        return banned.Length == 0 || banned.Length == point.Options.Count
            ? point
            : point with { Options = [.. point.Options.Select(option => banned.Contains(option) ? option with { RuledOut = [new RuledOut(Always, Because(bans.First(ban => ban.Subject == option.Id))), .. option.RuledOut] } : option)] };
    }

    private static string Because(StandingDecision ban) => $"{ban.Id} rules it out";
}
