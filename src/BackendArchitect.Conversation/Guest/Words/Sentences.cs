using System.Text;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Cuts text into sentences; a line ends one, a fenced block is one.</summary>
internal static class Sentences
{
    private static readonly string[] Shortened = ["e.g", "i.e", "vs", "etc", "approx", "incl", "cf", "no", "resp", "ca", "fig", "dr", "mr", "ms", "st"];

    public static List<Sentence> Of(string text)
    {
        var found = new List<Sentence>();
        StringBuilder? fence = null;
        var line = -1;
        var blank = false;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var trimmed = raw.Trim();
            if (IsFence(trimmed) || fence is not null)
            {
                fence ??= new StringBuilder();
                var closes = fence.Length > 0 && IsFence(trimmed);
                fence.Append(fence.Length > 0 ? "\n" : "").Append(raw);
                if (closes)
                {
                    found.Add(new Sentence(fence.ToString(), "", ++line, blank, IsCode: true));
                    fence = null;
                    blank = false;
                }

                continue;
            }

            if (trimmed.Length == 0)
            {
                blank = found.Count > 0;
                continue;
            }

            var (marker, rest) = Marked(trimmed);
            line++;
            foreach (var sentence in Split(rest))
            {
                found.Add(new Sentence(sentence, marker, line, blank, IsCode: false));
            }

            blank = false;
        }

        if (fence is not null)
        {
            found.Add(new Sentence(fence.ToString(), "", ++line, blank, IsCode: true));
        }

        return found;
    }

    private static bool IsFence(string line) => line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal);

    /// <summary>Headings and quotations become plain lines: nobody but the bot speaks here.</summary>
    private static (string Marker, string Words) Marked(string line)
    {
        var plain = line.TrimStart('>', '#', ' ');
        if (plain.Length > 1 && plain[0] is '-' or '*' or '+' or '•' && plain[1] == ' ')
        {
            return ("- ", plain[2..].Trim());
        }

        var digits = plain.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && plain.Length > digits + 1 && plain[digits] is '.' or ')' && plain[digits + 1] == ' '
            ? ($"{plain[..digits]}. ", plain[(digits + 2)..].Trim())
            : ("", plain);
    }

    private static IEnumerable<string> Split(string line)
    {
        var start = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if ((line[at] is '。' or '！' or '？' && !(at + 1 < line.Length && char.IsAsciiLetterOrDigit(line[at + 1]))) || (line[at] is '.' or '!' or '?' or '…' && Ends(line, start, at)))
            {
                var end = at + 1;
                while (end < line.Length && line[end] is '.' or '!' or '?' or '"' or '\'' or ')' or ']' or '*' or '_' or '”' or '’' or '`')
                {
                    end++;
                }

                if (line[start..end].Trim() is { Length: > 0 } sentence)
                {
                    yield return sentence;
                }

                start = end;
                at = end - 1;
            }
        }

        if (start < line.Length && line[start..].Trim() is { Length: > 0 } last)
        {
            yield return last;
        }
    }

    /// <summary>Whether the mark ends a sentence: white space after it and no abbreviation before it.</summary>
    private static bool Ends(string line, int start, int at)
    {
        var next = at + 1;
        while (next < line.Length && line[next] is '.' or '!' or '?' or '"' or '\'' or ')' or ']' or '*' or '_' or '”' or '’' or '`')
        {
            next++;
        }

        if (next < line.Length && !char.IsWhiteSpace(line[next]))
        {
            return false;
        }

        if (line[at] != '.')
        {
            return true;
        }

        var word = at;
        while (word > start && !char.IsWhiteSpace(line[word - 1]) && line[word - 1] is not ('(' or '*'))
        {
            word--;
        }

        return !Shortened.Contains(line[word..at].ToLowerInvariant(), StringComparer.Ordinal);
    }
}
