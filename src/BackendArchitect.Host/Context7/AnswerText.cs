using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Versions;

namespace BackendArchitect.Host.Context7;

/// <summary>Reads the texts the server answers with. A failure comes as a normal text too: only its words tell.</summary>
/// <remarks>The text is somebody else's: nothing of it is kept but ids, versions and counts that fit a strict pattern.</remarks>
internal static partial class AnswerText
{
    /// <summary>Longer texts are read to here. Unit: characters.</summary>
    private const int Longest = 200_000;

    private const int MostLibraries = 50;
    private const int MostVersions = 100;
    private const string Beginning = "Available Libraries:";

    /// <summary>What stands in a failure's text, the first that fits; in lower case.</summary>
    private static readonly (string Words, LiveTrouble Trouble)[] Failures =
    [
        ("rate limit", LiveTrouble.Limited), ("quota exceeded", LiveTrouble.Limited), ("too many requests", LiveTrouble.Limited), ("status 429", LiveTrouble.Limited),
        ("invalid api key", LiveTrouble.Refused), ("api key", LiveTrouble.Refused), ("unauthorized", LiveTrouble.Refused), ("status 401", LiveTrouble.Refused), ("status 403", LiveTrouble.Refused),
        ("no libraries found", LiveTrouble.Unknown), ("no documentation libraries found", LiveTrouble.Unknown), ("does not exist", LiveTrouble.Unknown),
        ("documentation not found", LiveTrouble.Unknown), ("status 404", LiveTrouble.Unknown),
        ("timeouterror", LiveTrouble.Slow), ("due to timeout", LiveTrouble.Slow),
        ("request failed with status", LiveTrouble.Away), ("error searching libraries", LiveTrouble.Away), ("error fetching library context", LiveTrouble.Away), ("fetch failed", LiveTrouble.Away),
    ];

    /// <returns>The libraries, in the order of the answer; one that says a thing twice is left out. Empty when it found none.</returns>
    /// <exception cref="Context7Exception">It is no list of libraries, or none of them can be read.</exception>
    public static IReadOnlyList<FoundLibrary> Libraries(string text)
    {
        text = Cut(text);
        if (!text.StartsWith(Beginning, StringComparison.Ordinal))
        {
            return Trouble(text) is LiveTrouble.Unknown ? [] : throw new Context7Exception(Trouble(text));
        }

        var found = Separator().Split(text[Beginning.Length..]).Take(MostLibraries).Select(Library).OfType<FoundLibrary>().ToArray();
        return found.Length > 0 ? found : throw new Context7Exception(LiveTrouble.Unreadable);
    }

    /// <returns>Pieces of documentation in the text; 0 when there is none of that library or version.</returns>
    /// <exception cref="Context7Exception">It is no documentation.</exception>
    public static int Snippets(string text)
    {
        text = Cut(text);
        var count = Source().Count(text);
        return count > 0 ? count
            : Trouble(text) is LiveTrouble.Unknown ? 0
            : throw new Context7Exception(Trouble(text));
    }

    /// <summary>What a text that is no answer means. A failure is short: words of a long text are its subject.</summary>
    public static LiveTrouble Trouble(string text)
    {
        var plain = text.Length > 600 ? "" : text.ToLowerInvariant();
        return Failures.Where(failure => plain.Contains(failure.Words, StringComparison.Ordinal)).Select(failure => (LiveTrouble?)failure.Trouble).FirstOrDefault() ?? LiveTrouble.Unreadable;
    }

    private static FoundLibrary? Library(string block)
    {
        var lines = Line().Matches(block).GroupBy(match => match.Groups["key"].Value, match => match.Groups["value"].Value.Trim()).ToDictionary(group => group.Key, group => group.ToArray());
        if (lines.Values.Any(values => values.Length > 1) || lines.GetValueOrDefault("Title") is not [var title] || lines.GetValueOrDefault("Context7-compatible library ID") is not [var id] || !Id().IsMatch(id))
        {
            return null;
        }

        string One(string key) => lines.GetValueOrDefault(key) is [var value] ? value : "";
        return new FoundLibrary(
            title,
            id,
            long.TryParse(One("Code Snippets"), NumberStyles.None, CultureInfo.InvariantCulture, out var snippets) ? snippets : 0,
            One("Source Reputation") switch { "High" => 3, "Medium" => 2, "Low" => 1, _ => 0 },
            double.TryParse(One("Benchmark Score"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var benchmark) ? Math.Min(benchmark, 100) : 0,
            Versions(One("Versions")));
    }

    private static ImmutableList<string> Versions(string list) =>
        [.. VersionNumber.NewestFirst(list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(version => version.Length <= 40)).Distinct().Take(MostVersions)];

    private static string Cut(string text) => text.Length > Longest ? text[..Longest] : text;

    [GeneratedRegex(@"^-{10}\r?$", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^- (?<key>Title|Context7-compatible library ID|Code Snippets|Source Reputation|Benchmark Score|Versions): (?<value>[^\r\n]{0,20000})\r?$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"^/[A-Za-z0-9._-]{1,60}/[A-Za-z0-9._-]{1,80}$")]
    private static partial Regex Id();

    [GeneratedRegex(@"^source: https?://\S", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
