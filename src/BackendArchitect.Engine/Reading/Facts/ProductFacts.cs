using System.Collections.Frozen;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>What the product is called by those who have it, where no worked domain knows it: "an insurance portal".</summary>
internal static class ProductFacts
{
    private static readonly FrozenSet<string> Kinds = FrozenSet.Create("portal", "platform", "app", "application", "system", "software", "site", "website", "registry");

    /// <summary>Trades that stand before such a word; before "portal" any noun may.</summary>
    private static readonly FrozenSet<string> Trades = FrozenSet.Create(
        "insurance", "claims", "underwriting", "banking", "bank", "mortgage", "lending", "loan", "credit", "pension", "tax", "payroll", "government", "municipal", "court", "legal",
        "pharma", "pharmacy", "energy", "utility", "procurement", "recruiting", "library", "museum", "property", "construction", "manufacturing", "compliance");

    private static readonly FrozenSet<string> NoTrade = FrozenSet.Create(
        "a", "an", "the", "our", "my", "this", "that", "your", "web", "new", "old", "legacy", "customer", "client", "user", "developer", "partner", "admin", "self-service", "online", "internal",
        "public", "big", "small", "simple", "modern", "existing", "mobile", "service", "support", "api", "cloud", "and", "of", "for", "in", "to", "with", "on", "or", "same", "single", "whole", "azure", "aws", "main");

    public static IEnumerable<Found> Read(Passage passage)
    {
        for (var at = 1; at < passage.Tokens.Count; at++)
        {
            var (kind, trade) = (passage.Word(at), passage.Word(at - 1));
            if (Kinds.Contains(kind) && !passage.IsBreak(at - 1) && (Trades.Contains(trade) || (kind == "portal" && IsNoun(passage, at - 1))) && !Negation.Covers(passage, at - 1, at + 1))
            {
                var from = !passage.IsBreak(at - 2) && Trades.Contains(passage.Word(at - 2)) ? at - 2 : at - 1; // "an insurance claims system"
                return [new Found(FactIds.Product, FactValue.Of(passage.After(from, at + 1 - from)), from, at + 1)];
            }
        }

        return [];
    }

    private static bool IsNoun(Passage passage, int at) =>
        passage.Word(at).Length > 3 && char.IsLetter(passage.Word(at)[0]) && !NoTrade.Contains(passage.Word(at))
        && passage.Vocabulary.Technologies.At(passage.Tokens, at) is null && passage.Vocabulary.Domains.At(passage.Tokens, at) is null;
}
