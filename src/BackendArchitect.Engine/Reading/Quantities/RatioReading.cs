using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>"10:1 reads to writes", "80/20 read/write", "100 reads per write".</summary>
internal static class RatioReading
{
    public static IEnumerable<Found> Read(Passage passage)
    {
        for (var at = 0; at + 2 < passage.Tokens.Count; at++)
        {
            if (passage.Tokens[at].Kind != TokenKind.Number)
            {
                continue;
            }

            if (passage.Word(at + 1) is ":" or "/" or "to" or "-" && passage.Tokens[at + 2].Kind == TokenKind.Number && Sides(passage, at, at + 3) is var (readFirst, from, to))
            {
                yield return Of(passage, readFirst ? at : at + 2, readFirst ? at + 2 : at, from, to);
            }
            else if (passage.Word(at + 1) is "reads" or "read" && passage.Word(at + 2) is "per" or "for" && passage.After(at + 3, 3).Any(IsWrite))
            {
                yield return new Found(FactIds.ReadWriteRatio, FactValue.Of(passage.Tokens[at].Number), at, at + 4);
            }
        }
    }

    // Both words stand near the numbers; the one that is said first goes with the first number.
    private static (bool ReadFirst, int From, int To)? Sides(Passage passage, int from, int to)
    {
        var after = Enumerable.Range(to, 6).TakeWhile(at => !passage.IsBreak(at)).ToList();
        var before = Enumerable.Range(0, 6).Select(back => from - 1 - back).TakeWhile(at => !passage.IsBreak(at)).Reverse().ToList();
        foreach (var side in new[] { after, before })
        {
            var read = side.FindIndex(at => IsRead(passage.Word(at)));
            var write = side.FindIndex(at => IsWrite(passage.Word(at)));
            if (read >= 0 && write < 0 && passage.Tokens[to - 1].Number is 1)
            {
                return (true, Math.Min(from, side[read]), Math.Max(to, side[read] + 1));
            }

            if (read >= 0 && write >= 0)
            {
                return (read < write, Math.Min(from, side[Math.Min(read, write)]), Math.Max(to, side[Math.Max(read, write)] + 1));
            }
        }

        return null;
    }

    private static Found Of(Passage passage, int read, int write, int from, int to)
    {
        var (reads, writes) = (passage.Tokens[read].Number, passage.Tokens[write].Number);
        return new Found(FactIds.ReadWriteRatio, FactValue.Of(writes > 0 ? Math.Round(reads / writes, 4) : 1e6), from, to);
    }

    private static bool IsRead(string word) => word is "read" or "reads" or "r" or "reading" or "reader";

    private static bool IsWrite(string word) => word is "write" or "writes" or "w" or "writing" or "writer";
}
