using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>Gives every number of a text to the first reading that knows what it counts; a corrected number takes the meaning of the one it corrects.</summary>
internal static class QuantityFacts
{
    private static readonly QuantityReading[] Readings =
    [
        PercentReading.Read, GrowthReading.Read, DataReading.Read, JobReading.Read, PeakReading.Read, DurationReading.Read, RateReading.Read, TenantReading.Read,
        SearchedReading.Read, DeviceReading.Read, ServiceReading.Read, MoneyReading.Read, TeamReading.Read, UserReading.Read, TimelineReading.Read,
    ];

    private static readonly PhraseTable<bool> Corrections = new(
        [("[sorry|actually|correction|rather|oops|scratch that|i meant|i mean|make that|make it|no wait|wait|my bad|pardon|typo|better|ehm|err|that's|thats|meant]", true)]);

    public static IEnumerable<Found> Read(Passage passage)
    {
        (Quantity Quantity, IReadOnlyList<Found> Facts)? previous = null;
        var found = new List<Found>();
        foreach (var quantity in passage.Quantities)
        {
            var facts = Readings.Select(read => read(passage, quantity)).FirstOrDefault(read => read is not null);
            var corrects = previous is { } earlier && Corrects(passage, earlier.Quantity, quantity);
            if (facts is null && corrects && previous is { } meant)
            {
                facts = Replaced(meant.Facts, meant.Quantity, quantity);
            }

            if (!quantity.Negated)
            {
                Add(passage, found, facts ?? [], corrects);
            }

            previous = facts is { Count: > 0 } ? (quantity, facts) : previous is { } kept && !quantity.Negated ? kept : previous;
        }

        return found;
    }

    // "3 backend and 2 frontend devs" is five people; "6, actually 8" is eight.
    private static void Add(Passage passage, List<Found> found, IReadOnlyList<Found> facts, bool corrects)
    {
        foreach (var fact in facts)
        {
            var at = fact.Id == FactIds.TeamSize ? found.FindLastIndex(other => other.Id == FactIds.TeamSize) : -1;
            if (at >= 0 && !corrects && IsBreakdown(passage, found[at], fact))
            {
                continue;
            }

            if (fact.Id == FactIds.TeamSize && at >= 0 && !corrects && IsNext(passage, found[at].To, fact.From)
                && found[at].Value is FactValue.Number { Low: null } one && fact.Value is FactValue.Number { Low: null } two)
            {
                found[at] = found[at] with { Value = FactValue.Of(one.Value + two.Value), To = fact.To };
            }
            else
            {
                found.Add(fact);
            }
        }
    }

    // "8 people: 5 backend, 3 frontend", "10 engineers, including 2 seniors": parts of the number before.
    private static bool IsBreakdown(Passage passage, Found whole, Found part) =>
        part.Value is FactValue.Number { Value: var few } && whole.Value is FactValue.Number { Value: var all } && few < all
        && part.From - whole.To < 16 && passage.Word(whole.To) is ":" or "(" or "," or "including" or "incl" or "of"
        && (passage.Word(whole.To) is ":" or "(" or "including" or "incl" || passage.Word(whole.To + 1) is "including" or "incl" or "of" or "thereof")
        && !Enumerable.Range(whole.To, Math.Max(0, part.From - whole.To)).Any(at => passage.IsBreak(at) || passage.Word(at) is ")");

    private static bool IsNext(Passage passage, int from, int to) =>
        to - from is >= 0 and <= 2 && Enumerable.Range(from, to - from).All(at => passage.Word(at) is "and" or "," or "+" or "plus" or "&" or "/")
        && passage.Word(from - 1) is not ("teams" or "team");

    // "500, sorry 5000"; "not 6 but 8"
    private static bool Corrects(Passage passage, Quantity earlier, Quantity later)
    {
        var gap = later.From - earlier.To;
        if (gap is < 1 or > 12)
        {
            return false;
        }

        var between = passage.Tokens.Skip(earlier.To).Take(gap).ToList();
        return Corrections.In(between).Any() || (earlier.Negated && between[^1].Word is "but" or ",");
    }

    private static List<Found> Replaced(IReadOnlyList<Found> facts, Quantity earlier, Quantity later) =>
        [.. facts.Where(fact => fact.Value is FactValue.Number && earlier.Value != 0).Select(fact => fact with
        {
            Value = FactValue.Of(
                ((FactValue.Number)fact.Value).Value / earlier.Value * later.Value,
                later.Low is { } low ? ((FactValue.Number)fact.Value).Value / earlier.Value * low : null),
            From = later.From,
            To = later.To,
        })];
}
