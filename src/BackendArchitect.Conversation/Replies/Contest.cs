using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The options a comparison is about: those somebody named in their order, then the recommended one.</summary>
/// <param name="Named">Of <paramref name="Options"/>, how many were named.</param>
public sealed record Contest(IReadOnlyList<ScoredOption> Options, int Named)
{
    /// <summary>Nothing compares with fewer.</summary>
    private const int Least = 2;

    /// <param name="named">Ids; those that are no option of the decision are left out.</param>
    public static Contest Of(Decision decision, IReadOnlyList<string> named)
    {
        var asked = named.Select(id => decision.Considered.FirstOrDefault(option => option.Id == id)).OfType<ScoredOption>().Distinct().ToList();
        if (asked.Count == 0)
        {
            return new Contest(decision.Options, 0);
        }

        var all = asked.Append(Chosen(decision)).DistinctBy(option => option.Id).ToList();
        var rest = decision.Options.Where(option => all.TrueForAll(known => known.Id != option.Id)).Take(Math.Max(0, Least - all.Count));
        return new Contest([.. all, .. rest], asked.Count);
    }

    private static ScoredOption Chosen(Decision decision) =>
        decision.Considered.FirstOrDefault(option => option.Id == decision.Chosen) ?? decision.Winner;
}
