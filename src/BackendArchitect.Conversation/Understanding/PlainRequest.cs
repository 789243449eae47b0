using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>A request without its manners and slips: "could you shwo me the patterns please" is "show me the patterns".</summary>
public static partial class PlainRequest
{
    /// <summary>Longer texts are descriptions; nothing in them is repaired.</summary>
    private const int Most = 120;

    /// <summary>Shorter words have too many neighbours to be repaired.</summary>
    private const int Shortest = 4;

    /// <summary>Words this short may have one slip, longer ones two.</summary>
    private const int OneSlip = 7;

    /// <summary>Words people steer with; a word one slip away from one of them, and no word of its own, is taken for it.</summary>
    private static readonly string[] Steering =
    [
        "show", "give", "what", "would", "could", "about", "instead", "nothing", "postpone", "waiting", "happens", "happen", "wait", "build", "team", "month", "months", "year", "years", "patterns", "pattern", "roadmap", "timeline", "phases", "milestones",
        "risks", "risk", "security", "assumptions", "assumption", "options", "option", "costs", "cost", "price", "budget", "schema", "database", "alternatives", "alternative",
        "diagram", "picture", "technologies", "technology", "warnings", "numbers", "capacity", "summary", "pipeline", "operations", "decisions", "design", "files", "report",
        "microservices", "monolith", "serverless", "kubernetes", "postgres", "postgresql", "availability", "compare", "change", "explain", "threats",
    ];

    /// <summary>Real words that lie one slip from a steering word.</summary>
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal)
    {
        "shop", "slow", "know", "snow", "shot", "whats", "that", "than", "chat", "hat", "wheat", "live", "gave", "coat", "host", "hosts", "post", "most", "lost", "coast", "fires", "tiles", "file",
        "world", "could", "should", "cold", "wood", "word", "optional", "options", "prince", "pricey", "priced", "prices", "risky", "disks", "disk", "desk", "bricks", "secure",
        "number", "warning", "decision", "designs", "designed", "designer", "reports", "resort", "monoliths", "microservice", "database", "databases", "postgres", "diagrams", "pictures",
        "operation", "options", "charge", "chance", "chances", "changed", "changes", "compared", "threads", "thread", "treats", "phase", "phrases", "about", "above", "abort", "budgets",
        "schemas", "scheme", "roadmaps", "patterns", "assume", "summer", "wanting", "writing", "waiting", "milestone", "expand", "given", "when", "whet", "alternate", "cosy", "cast", "files", "want", "wall", "wail", "wais", "bait", "built", "guild", "team", "term", "tea", "teams", "steam", "near", "hear", "bear", "wear", "tear", "mouth",
    };

    /// <summary>Without the words of politeness around it.</summary>
    public static string Of(string text)
    {
        var plain = text;
        for (var before = ""; before != plain;)
        {
            before = plain;
            plain = After().Replace(Before().Replace(plain, "").TrimStart(), "").TrimEnd();
        }

        return plain.Length == 0 ? text : plain;
    }

    /// <summary>The same with the slips in steering words mended; the text itself where there is none.</summary>
    public static string Mended(string text) => text.Length > Most
        ? text
        : Word().Replace(text, match => Mend(match.Value));

    private static string Mend(string word)
    {
        var plain = word.ToLowerInvariant();
        if (plain.Length < Shortest || Own.Contains(plain) || Steering.Contains(plain))
        {
            return word;
        }

        var slips = plain.Length <= OneSlip ? 1 : 2;
        return Steering.Where(known => known[0] == plain[0] && Math.Abs(known.Length - plain.Length) <= slips)
            .Select(known => (Known: known, Slips: Slips(plain, known)))
            .Where(near => near.Slips <= slips)
            .OrderBy(near => near.Slips)
            .Select(near => near.Known)
            .FirstOrDefault() ?? word;
    }

    /// <summary>Letters left out, put in, changed or swapped with their neighbour.</summary>
    private static int Slips(string first, string second)
    {
        var rows = new int[first.Length + 1, second.Length + 1];
        for (var at = 0; at <= first.Length; at++)
        {
            for (var to = 0; to <= second.Length; to++)
            {
                rows[at, to] = at == 0 || to == 0 ? at + to : Least(rows, first, second, at, to);
            }
        }

        return rows[first.Length, second.Length];
    }

    private static int Least(int[,] rows, string first, string second, int at, int to)
    {
        var same = first[at - 1] == second[to - 1] ? 0 : 1;
        var least = Math.Min(Math.Min(rows[at - 1, to] + 1, rows[at, to - 1] + 1), rows[at - 1, to - 1] + same);
        var swapped = at > 1 && to > 1 && first[at - 1] == second[to - 2] && first[at - 2] == second[to - 1];
        return swapped ? Math.Min(least, rows[at - 2, to - 2] + 1) : least;
    }

    [GeneratedRegex(@"^(\W*(please|pls|plz|hey|hi|hello|ok(ay)?|so|and|well|great|thanks|cool|sorry|hm+|now|then|also|(can|could|would|will) (you|u)( (please|pls|maybe|quickly|also|kindly))?|would you mind|(can|could|may) (i|we)( (please|also))? (see|have|get|read|look at)|(i|we)('d| would)? (want|like|need|love) (to (see|have|know|get|read|look at)|you to)|let (me|us) see|let'?s (see|look at)|(do you have|is there)(?= (a|an|the|any))|tell (me|us)( about)?|i'?m (curious|interested) (about|in))(?=\W)[\s,.!:]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"[\s,]*\b(please|pls|plz|thanks|thank you|thx|for (me|us)|again|now|here|then|if (possible|you can)|real quick|quickly)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex After();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();
}
