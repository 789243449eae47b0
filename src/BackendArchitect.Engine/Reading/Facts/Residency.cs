using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>Where the data may lie: "must stay in the EU", "German data only", "data residency: UK".</summary>
internal static class Residency
{
    /// <summary>So many words after its opening a place may be named.</summary>
    private const int Reach = 5;

    private static readonly PhraseTable<bool> Openings = new(
    [
        ("[data|everything|records|it|information|copies] .. [stay|stays|remain|remains|kept|stored|reside|resides|hosted|live] [in|within|inside|on]", true),
        ("[not|never|cannot|can't] leave", true),
        ("[data residency|residency|data sovereignty]", true),
    ]);

    private static readonly PhraseTable<bool> Closings = new([("data [only|residency|must stay]", true), ("only data", true), ("[cloud|hosting|servers] only", true)]);

    /// <param name="places">Hits on names of places, each with its region.</param>
    public static IEnumerable<Found> Read(Passage passage, IReadOnlyList<PhraseHit<string>> places)
    {
        foreach (var place in places.Where(place => !Regions.IsHostingName(passage, place.From, place.To)))
        {
            var opened = Enumerable.Range(Math.Max(0, place.From - Reach - 6), Math.Min(place.From, Reach + 6))
                .Any(at => Openings.At(passage.Tokens, at) is { } hit && hit.To <= place.From && place.From - hit.To <= Reach && !Enumerable.Range(hit.To, place.From - hit.To).Any(between => passage.IsBreak(between) || passage.Word(between) is "," or "but" or "we" or "while"));
            var closed = place.To < passage.Tokens.Count && Closings.At(passage.Tokens, place.To) is not null;
            if (opened || closed)
            {
                yield return new Found(FactIds.DataResidency, FactValue.Of([place.Value]), place.From, place.To);
            }
        }
    }
}
