using System.Collections.Frozen;
using NodaTime.TimeZones;
using YamlDotNet.Serialization;

namespace BackendArchitect.Conversation.Digests;

/// <summary>Finds time zones by what people call them: IANA ids, cities, some countries and the short names of the clock.</summary>
public static class TimeZones
{
    private const string Accented = "áàâãäåāéèêëēíìîïīóòôõöøōúùûüūñçčćšžýł";
    private const string Bare = "aaaaaaaeeeeeiiiiiooooooouuuuuncccszyl";

    private static readonly Lazy<FrozenDictionary<string, string>> Known = new(Read);

    /// <summary>The IANA id, or null when the words name none. An offset names none: it does not know when summer begins.</summary>
    public static string? Find(string words) => Known.Value.GetValueOrDefault(Plain(words));

    /// <summary>Whether somebody wrote an offset, such as <c>UTC+2</c>.</summary>
    public static bool IsOffset(string words)
    {
        var plain = Plain(words).Replace(" ", "", StringComparison.Ordinal);
        plain = plain.StartsWith("utc", StringComparison.Ordinal) || plain.StartsWith("gmt", StringComparison.Ordinal) ? plain[3..] : plain;
        return plain.Length is > 1 and <= 6 && plain[0] is '+' or '-' && plain[1..].All(letter => char.IsAsciiDigit(letter) || letter == ':');
    }

    /// <summary>"Berlin time"; "UTC" for a zone that is no place.</summary>
    public static string Name(string zone) => zone is "Etc/UTC" or "UTC" ? "UTC"
        : zone.Contains('/', StringComparison.Ordinal) ? $"{zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ')} time" : zone;

    private static FrozenDictionary<string, string> Read()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (zone, names) in ReadFile())
        {
            foreach (var name in names)
            {
                found[Plain(name)] = zone;
            }
        }

        // The tz database last: its own "EST" is a fixed offset, and who writes it means New York.
        var source = TzdbDateTimeZoneSource.Default;
        foreach (var id in source.GetIds().Order(StringComparer.Ordinal))
        {
            var zone = source.CanonicalIdMap[id];
            found.TryAdd(Plain(id), zone);
            if (id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
            {
                found.TryAdd(Plain(id[(id.LastIndexOf('/') + 1)..]), zone);
            }
        }

        foreach (var country in (source.ZoneLocations ?? []).GroupBy(place => place.CountryName).Where(country => country.Count() == 1))
        {
            found.TryAdd(Plain(country.Key), country.First().ZoneId);
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, List<string>> ReadFile()
    {
        using var stream = typeof(TimeZones).Assembly.GetManifestResourceStream("Cities.yaml")
            ?? throw new InvalidOperationException("Cities.yaml is not embedded. Check the project file.");
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<string, List<string>>>(reader);
    }

    /// <summary>Lower case, without accents, "time" and punctuation.</summary>
    private static string Plain(string words)
    {
        var letters = words.Trim().ToLowerInvariant().Select(letter => Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Bare[at]
            : letter is '_' or '.' or ',' or '(' or ')' ? ' ' : letter);
        var plain = string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return plain.EndsWith(" time", StringComparison.Ordinal) ? plain[..^5] : plain;
    }
}
