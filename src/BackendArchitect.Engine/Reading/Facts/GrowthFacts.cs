using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Quantities;

namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>Growth said in a verb: "doubling every year", "we expect to triple in six months".</summary>
internal static class GrowthFacts
{
    public static IEnumerable<Found> Read(Passage passage)
    {
        for (var at = 0; at < passage.Tokens.Count; at++)
        {
            var factor = passage.Word(at) switch
            {
                "double" or "doubling" or "doubles" or "doubled" => 2.0,
                "triple" or "tripling" or "triples" or "tripled" => 3.0,
                "quadruple" or "quadrupling" => 4.0,
                "tenfold" => 10.0,
                _ => 0,
            };
            if (factor > 0 && GrowthReading.Span(passage, at + 1) is { } span)
            {
                var year = Math.Round(Math.Pow(factor, 12 * UnitWords.Month / span.Seconds), 3);
                yield return new Found(FactIds.GrowthPerYear, FactValue.Of(year), at, span.To);
            }
        }
    }
}
