using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>Where the users are, where plain phrases are not enough.</summary>
internal static class Regions
{
    private static readonly string[] American = ["us", "global"];

    /// <summary>"US" in capitals is a country; "us" is who speaks.</summary>
    public static IEnumerable<Found> UpperCaseUs(Passage passage)
    {
        for (var at = 0; at < passage.Tokens.Count; at++)
        {
            var token = passage.Tokens[at];
            if (token.Word != "us" || Negation.Covers(passage, at, at + 1))
            {
                continue;
            }

            var capitals = passage.Text.AsSpan(token.Start, token.End - token.Start).SequenceEqual("US") && !passage.IsShouted;
            var listed = (passage.Word(at + 1) is "and" or "," or "&" or "/" or "+" && passage.Word(at + 2) is "eu" or "uk" or "europe" or "canada")
                || (passage.Word(at - 1) is "and" or "&" or "/" or "+" && passage.Word(at - 2) is "eu" or "uk" or "europe" or "canada");
            var named = passage.Word(at + 1) is "users" or "customers" or "market" or "only" or "based" or "region" or "citizens" && passage.Word(at - 1) is not ("of" or "for" or "help" or "give" or "let");
            if ((capitals || listed || named) && passage.Word(at + 1) is not ("$" or "dollars") && !(passage.Word(at - 1) == "$"))
            {
                yield return new Found(FactIds.Regions, FactValue.Of(["us"]), at, at + 1);
            }
        }
    }

    /// <summary>People in the European Union bring its privacy law with them; a law of the United States that nobody named stays there.</summary>
    public static IEnumerable<Found> WithLaws(IEnumerable<Found> read)
    {
        Found[] found = [.. read];
        var regions = found.Where(fact => fact.Id == FactIds.Regions).SelectMany(fact => fact.Value is FactValue.Many(var words) ? words : []).ToHashSet(StringComparer.Ordinal);
        var isAbroad = regions.Count > 0 && !regions.Overlaps(American);
        foreach (var fact in found)
        {
            if (isAbroad && fact is { Id: FactIds.Compliance, Kind: FactKind.Inferred, Value: FactValue.Many(["hipaa"]) })
            {
                continue;
            }

            yield return fact;
            if (fact.Id == FactIds.Regions && fact.Value is FactValue.Many many && many.Values.Contains("eu"))
            {
                yield return fact with { Id = FactIds.Compliance, Value = FactValue.Of(["gdpr"]), Kind = FactKind.Inferred };
            }
        }
    }

    // "eu-west-1" and "us-east" name a data centre of a cloud, and "German" a language.
    public static bool IsHostingName(Passage passage, int from, int to) =>
        passage.Word(to) is "west" or "east" or "central" or "north" or "south" or "language" or "translation" || (passage.Word(to) is "-" or "1" && passage.Word(from) is "eu")
        || passage.Word(from - 1) is "new" or "in german" || passage.Text.AsSpan(passage.Tokens[from].Start).StartsWith("eu-", StringComparison.Ordinal) || passage.Text.AsSpan(passage.Tokens[from].Start).StartsWith("us-", StringComparison.Ordinal);
}
