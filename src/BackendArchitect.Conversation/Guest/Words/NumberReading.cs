using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Every number of a text: no digit and no number word is passed over, except ordinals and well-known names.</summary>
internal sealed partial class NumberReading
{
    /// <summary>Compounds whose number counts nothing.</summary>
    private static readonly HashSet<string> Idioms = new(StringComparer.Ordinal)
    {
        "one-to-one", "one-to-many", "many-to-one", "two-phase", "three-tier", "two-factor", "two-way", "one-way", "zero-trust", "one-off", "twelve-factor", "double-entry", "double-check", "double-click", "third-party", "half-open", "one-time",
        "http/2", "http/3", "utf-8", "sha-256", "aes-256", "ipv4", "ipv6", "oauth2", "2fa", "b2b", "b2c", "s3", "ec2", "r2", "k8s", "k6", "c4", "l4", "l7", "p50", "p90", "p95", "p99", "base64", "es256", "rs256", "md5", "i18n", "l10n", "e2e", "neo4j",
    };

    private readonly List<string> _tokens = [];
    private readonly List<bool> _stops = [];

    private NumberReading(string legible)
    {
        var text = Standards.Embedded.Names.Aggregate(legible, (masked, name) => masked.Replace(name, " ", StringComparison.Ordinal));
        text = Links().Replace(text, " ");
        text = DayNames().Replace(text, Day);
        foreach (Match match in Chunks().Matches(text))
        {
            Chunk(match.Value);
        }

        var lower = _tokens.ConvertAll(token => token.ToLowerInvariant());
        for (var at = 0; at < _tokens.Count;)
        {
            at += new NumberPhrase(_tokens, lower, _stops, at).Read(Quantities, Odd);
        }

        Words.UnionWith(lower);
    }

    public List<Quantity> Quantities { get; } = [];

    /// <summary>"2026-11-22", or "2026-11" where only the month is said.</summary>
    public List<string> Days { get; } = [];

    /// <summary>Words with a digit that are no number: versions, times, ids; and amounts nobody can count. Lower case.</summary>
    public List<string> Odd { get; } = [];

    /// <summary>All words, lower case.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    public static NumberReading Of(string legible) => new(legible);

    private string Day(Match match)
    {
        var month = match.Groups["name"] is { Success: true } name ? Month(name.Value) : int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture);
        var day = match.Groups["day"] is { Success: true } number ? number.Value.PadLeft(2, '0') : null;
        Days.Add(string.Create(CultureInfo.InvariantCulture, $"{match.Groups["year"].Value}-{month:00}{(day is null ? "" : $"-{day}")}"));
        return " , ";
    }

    private static int Month(string name) => 1 + (int)Math.Max(0, "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(name[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3);

    /// <summary>A chunk without the marks around it; a range as two, words bound by hyphens one by one where they are numbers.</summary>
    private void Chunk(string chunk)
    {
        var bare = chunk.TrimStart('\'', ',', '.', ':', '/', '+', '#').TrimEnd('.', ',', ':', '\'', '…', '+', '/', '-');
        var stops = chunk.Length > 0 && chunk[^1] is '.' or ',' or ':' or '…' or '-';
        if (bare.Length == 0 || Idioms.Contains(bare.ToLowerInvariant()))
        {
            Add(chunk is "-" ? "-" : "", stops);
            return;
        }

        if (Range().Match(bare) is { Success: true } range)
        {
            Chunk(range.Groups[1].Value);
            Add("-", false);
            Chunk(range.Groups[2].Value + (stops ? "," : ""));
            return;
        }

        var parts = bare.Split('-', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1 && parts.Any(part => SpelledNumbers.IsNumber(part.ToLowerInvariant())) && !bare.Any(char.IsDigit))
        {
            Array.ForEach(parts, part => Add(part, false));
            _stops[^1] = stops;
            return;
        }

        Add(bare, stops);
    }

    private void Add(string token, bool stops)
    {
        _tokens.Add(token);
        _stops.Add(stops);
    }

    [GeneratedRegex(@"https?://[^\s<>|""\]\[{}()]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex(@"(?<![\d-])(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2})(?:T[\d:.]+Z?)?)?(?![\d-])|\b(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?\s+(?:(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?<year>\d{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayNames();

    [GeneratedRegex(@"[^\s()\[\]{}""“”|;!?<>=≈≥≤→±^]+", RegexOptions.CultureInvariant)]
    private static partial Regex Chunks();

    [GeneratedRegex(@"^((?:us\$|[$€£¥])?\d[\d.,]*[a-zA-Z%µ]{0,3})-((?:us\$|[$€£¥])?\d+(?:[.,]\d+)*(?:[a-zA-Z%×µ].*)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
