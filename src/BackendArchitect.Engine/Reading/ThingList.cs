using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading;

/// <summary>Reads "hives, apiaries and harvests" as the answer to which things a system keeps.</summary>
internal static class ThingList
{
    private const int MostThings = 12;
    private const int MostWords = 3;
    private const int LongestName = 40;

    /// <summary>What people say before they name the things.</summary>
    private static readonly HashSet<string> Before = ["are", "be", "is", "keep", "manage", "need", "only", "record", "store", "to", "track", "want"];

    private static readonly HashSet<string> Article = ["a", "an", "the", "our", "all", "just", "only", "also", "please", "der", "die", "das"];

    private static readonly HashSet<string> Between = [",", ";", "and", "&", "or", "und", "et", "y", "e", "i", "och"];

    /// <summary>Null when the text is a sentence rather than a list.</summary>
    public static Found? Read(Passage passage, string fact)
    {
        var start = Enumerable.Range(0, passage.Tokens.Count).LastOrDefault(at => passage.Word(at) is ":" || (at < 6 && Before.Contains(passage.Word(at))), -1) + 1;
        var (names, words, end) = (new List<string>(), new List<string>(), start);
        for (var at = start; at <= passage.Tokens.Count; at++)
        {
            var over = at == passage.Tokens.Count || passage.Tokens[at].Kind == TokenKind.Break || Between.Contains(passage.Word(at));
            if (over && words.Count > 0)
            {
                names.Add(string.Join(' ', words));
                words.Clear();
                end = at;
            }
            else if (!over && !IsName(passage, at))
            {
                return null;
            }
            else if (!over && !(words.Count == 0 && Article.Contains(passage.Word(at))))
            {
                words.Add(passage.Word(at));
            }

            if (words.Count > MostWords)
            {
                return null;
            }
        }

        var kept = names.Where(name => name.Length is >= 2 and <= LongestName).Distinct().Take(MostThings).ToList();
        return kept.Count == 0 ? null : new Found(fact, FactValue.Of(kept), start, end);
    }

    private static bool IsName(Passage passage, int at) =>
        passage.Tokens[at].Kind == TokenKind.Word && passage.Word(at).All(letter => char.IsLetter(letter) || letter is '-' or '\'');
}
