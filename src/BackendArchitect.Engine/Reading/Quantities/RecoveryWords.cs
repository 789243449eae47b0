using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>The words by which a time is a recovery time or a recovery point.</summary>
internal static class RecoveryWords
{
    private static readonly PhraseTable<string> Marks = new(
    [
        ("rto", FactIds.RecoveryTime), ("recovery time", FactIds.RecoveryTime), ("recovery time objective", FactIds.RecoveryTime),
        ("[recover|recovered|restore|restored|recovery|failover|fail over] [must be|should be|time|of|is|] [in|within|under|max|after|<]", FactIds.RecoveryTime),
        ("[back|up again|back up|back online|running again|up and running] [up|online|in business|] [in|within|after|under]", FactIds.RecoveryTime),
        ("[be|is] [down|offline|unavailable]", FactIds.RecoveryTime), ("[tolerate|tolerable|acceptable|accept|max|maximum|allowed|survive] [downtime|outage|outages|a downtime|an outage]", FactIds.RecoveryTime), ("[downtime|outage] of", FactIds.RecoveryTime),
        ("rpo", FactIds.RecoveryPoint), ("recovery point", FactIds.RecoveryPoint), ("recovery point objective", FactIds.RecoveryPoint),
        ("[lose|losing|loose|loss]", FactIds.RecoveryPoint), ("data loss", FactIds.RecoveryPoint),
    ]);

    /// <summary>Which recovery fact a time from one token to another states, or null.</summary>
    public static string? Target(Passage passage, int from, int end)
    {
        if (Pair(passage, from) is { } paired)
        {
            return paired;
        }

        if (After(passage, end) is { } after)
        {
            return after;
        }

        for (var at = from - 1; at >= from - 6 && !passage.IsBreak(at) && passage.Tokens[at].Kind != TokenKind.Number && passage.Word(at) is not ","; at--)
        {
            if (Marks.At(passage.Tokens, at) is { } mark)
            {
                return mark.Value == FactIds.RecoveryTime && IsObserved(passage, at) ? null : mark.Value;
            }
        }

        return null;
    }

    /// <summary>Index after a mark that stands behind the time: "15 min RTO".</summary>
    public static int End(Passage passage, int end) => passage.Word(end) is "rto" or "rpo" ? end + 1 : end;

    private static string? After(Passage passage, int end) =>
        passage.Word(end) switch
        {
            "rto" when !IsNumber(passage, end + 1) => FactIds.RecoveryTime,
            "rpo" when !IsNumber(passage, end + 1) => FactIds.RecoveryPoint,
            "of" when passage.Word(end + 1) is "data" && passage.Before(end, 8).Any(word => word is "lose" or "losing" or "loss") => FactIds.RecoveryPoint,
            "of" when passage.Word(end + 1) is "downtime" or "outage" && passage.Lead[Job.Migrate] <= 0 && passage.Lead[Job.Diagnose] <= 0 => FactIds.RecoveryTime,
            _ => null,
        };

    // "the site is down for 10 min": what happened, not what is allowed.
    private static bool IsObserved(Passage passage, int at) =>
        passage.Word(at) is "is" && !passage.Before(at, 6).Any(word => word is "must" or "may" or "can" or "not" or "never" or "cannot" or "can't" or "should" or "max");

    private static bool IsNumber(Passage passage, int at) =>
        at < passage.Tokens.Count && (passage.Tokens[at].Kind == TokenKind.Number || (passage.Word(at) is "of" or "=" or ":" or "is" or "<" && at + 1 < passage.Tokens.Count && passage.Tokens[at + 1].Kind == TokenKind.Number));

    // "RTO/RPO 1h/15min": the first time is the first label's.
    private static string? Pair(Passage passage, int from)
    {
        var before = passage.Before(from, 9).ToList();
        var (first, second) = (before.IndexOf("rto"), before.IndexOf("rpo"));
        if (first < 0 || second < 0 || Math.Abs(first - second) is not 2)
        {
            return null;
        }

        var isSecond = before.Take(Math.Min(first, second)).Any(word => word.Length > 0 && char.IsAsciiDigit(word[0]));
        var rtoFirst = first > second;
        return isSecond == rtoFirst ? FactIds.RecoveryPoint : FactIds.RecoveryTime;
    }
}
