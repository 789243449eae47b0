using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BackendArchitect.Engine.Knowledge;
using NodaTime.TimeZones;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BackendArchitect.Conversation.Guest.Redaction;

/// <summary>Words that are nobody's name: those of our own knowledge and sentences, of English, of places, languages and days. Built once, when it is first asked.</summary>
internal static partial class Vocabulary
{
    /// <summary>A capitalised word of so many of our files is the name of something known, not of somebody. Unit: files.</summary>
    private const int Widely = 3;

    /// <summary>Keys of the data files whose values are names of things one may build with.</summary>
    private static readonly HashSet<string> Naming = ["name", "title", "aliases", "product", "role", "stands-for", "also", "words", "label"];

    private static readonly Lazy<(FrozenSet<string> Plain, FrozenSet<string> Names, FrozenSet<string> Technologies)> Known = new(Read);

    /// <summary>Whether it occurs in lower case, however it is written here.</summary>
    public static bool IsPlain(string word) => Known.Value.Plain.Contains(word.ToLowerInvariant()) || Stems(word.ToLowerInvariant()).Any(Known.Value.Plain.Contains);

    /// <summary>Whether it is the name of a technology, a topic, a regulation, a place: something the public knows.</summary>
    public static bool IsPublicName(string word) => Known.Value.Names.Contains(word.ToLowerInvariant()) || (word.Length > 4 && word.EndsWith('s') && Known.Value.Names.Contains(word[..^1].ToLowerInvariant()));

    /// <summary>Whether it is something to build with, and to be kept even where somebody has the name.</summary>
    public static bool IsTechnology(string word) => Known.Value.Technologies.Contains(word.ToLowerInvariant());

    public static bool Knows(string word) => IsPublicName(word) || IsPlain(word);

    /// <summary>Whether each part of an identifier is known: <c>OrderService</c>, <c>ORDER_ID</c>.</summary>
    public static bool KnowsIdentifier(string word) => Knows(word) || Part().Matches(word).All(part => part.Length < 2 || char.IsAsciiDigit(part.ValueSpan[0]) || Knows(part.Value));

    private static IEnumerable<string> Stems(string word)
    {
        foreach (var (ending, instead) in (ReadOnlySpan<(string, string)>)[("'s", ""), ("’s", "")])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return [word[..^ending.Length] + instead, .. Bare(word[..^ending.Length])];
            }
        }

        return Bare(word);
    }

    private static readonly (string Ending, string Instead)[] Endings =
    [
        ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("est", ""), ("ness", ""), ("less", ""), ("able", ""), ("ability", "able"), ("ization", "ize"), ("isation", "ize"), ("ise", "ize"), ("ised", "ize"), ("ising", "ize"), ("our", "or"), ("ment", ""), ("ful", ""),
    ];

    private static IEnumerable<string> Bare(string word)
    {
        foreach (var (ending, instead) in Endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                yield return stem + instead;
                if (instead.Length == 0 && stem.Length > 3 && stem[^1] == stem[^2])
                {
                    yield return stem[..^1];
                }
            }
        }

        foreach (var begin in (string[])["un", "re", "non", "pre", "sub", "multi", "micro", "auto", "co", "over", "under", "out", "inter", "cross", "self"])
        {
            if (word.Length > begin.Length + 3 && word.StartsWith(begin, StringComparison.Ordinal))
            {
                yield return word[begin.Length..].TrimStart('-');
            }
        }
    }

    private static (FrozenSet<string> Plain, FrozenSet<string> Names, FrozenSet<string> Technologies) Read()
    {
        var plain = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var technologies = new HashSet<string>(StringComparer.Ordinal);
        var capitalised = new Dictionary<string, int>(StringComparer.Ordinal);
        var own = typeof(Vocabulary).Assembly;
        foreach (var (path, text) in EmbeddedKnowledge.Yaml().Select(file => (file.Key, file.Value))
            .Concat(own.GetManifestResourceNames().Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)).Select(name => (name, Text(name)))))
        {
            if (path.Contains("/advisories/", StringComparison.Ordinal))
            {
                continue; // packages of anybody
            }

            plain.UnionWith(Lower().Matches(text).Select(match => match.Value));
            foreach (var word in Upper().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal))
            {
                capitalised[word] = capitalised.GetValueOrDefault(word) + 1;
            }

            foreach (var name in path.Contains("/reviews/", StringComparison.Ordinal) ? [] : NamesIn(text))
            {
                names.UnionWith(Words(name));
                technologies.UnionWith(path.Contains("/technologies/", StringComparison.Ordinal) ? Words(name) : []);
            }
        }

        plain.UnionWith(Lower().Matches(Text("Words.txt")).Select(match => match.Value));
        names.UnionWith(capitalised.Where(word => word.Value >= Widely).Select(word => word.Key.ToLowerInvariant()));
        names.UnionWith(Text("PublicNames.txt").Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries).SelectMany(Words));
        names.UnionWith(Places().SelectMany(Words));
        names.UnionWith(Lower().Matches(Calendar.ToLowerInvariant()).Select(match => match.Value));
        string[] examples = ["acme", "contoso", "northwind", "fabrikam", "initech", "globex", "alice", "bob", "anna", "john", "jane"];
        plain.ExceptWith(examples);
        names.ExceptWith(examples);
        return (plain.ToFrozenSet(StringComparer.Ordinal), names.ToFrozenSet(StringComparer.Ordinal), technologies.ToFrozenSet(StringComparer.Ordinal));
    }

    private const string Calendar = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Christmas Easter Ramadan Thanksgiving "
        + "English German French Spanish Italian Dutch Polish Portuguese Russian Chinese Japanese Korean Arabic Turkish Hindi Swedish Danish Norwegian Finnish Czech Greek Hungarian Romanian Ukrainian Hebrew "
        + "European American Asian African British Swiss Austrian Canadian Australian Indian Brazilian Mexican Latin Nordic Western Eastern Northern Southern EU US USA UK UAE EMEA APAC DACH EEA "
        + "Germany France Spain Italy Netherlands Belgium Switzerland Austria Poland Portugal Sweden Denmark Norway Finland Ireland Canada Australia India Brazil Mexico China Japan Korea Singapore Russia Ukraine Turkey Israel Egypt Africa Asia Europe America";

    private static IEnumerable<string> Places()
    {
        var source = TzdbDateTimeZoneSource.Default;
        return [.. source.GetIds().Where(id => id.Contains('/', StringComparison.Ordinal)), .. (source.ZoneLocations ?? []).Select(place => place.CountryName)];
    }

    private static IEnumerable<string> Words(string name) => [name.ToLowerInvariant(), .. Word().Matches(name).Select(match => match.Value.ToLowerInvariant()).Where(word => word.Length > 1)];

    /// <summary>Values of the keys that hold names.</summary>
    private static List<string> NamesIn(string yaml)
    {
        var names = new List<string>();
        var key = "";
        var parser = new Parser(new StringReader(yaml));
        var expectsKey = new Stack<bool?>();
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart: Value(); expectsKey.Push(true); break;
                case SequenceStart: Value(); expectsKey.Push(null); break;
                case MappingEnd or SequenceEnd: expectsKey.Pop(); break;
                case Scalar scalar when expectsKey.TryPeek(out var isKey) && isKey == true:
                    key = scalar.Value;
                    expectsKey.Pop();
                    expectsKey.Push(false);
                    break;
                case Scalar scalar:
                    if (Naming.Contains(key) && scalar.Value.Length < 80)
                    {
                        names.Add(scalar.Value);
                    }

                    Value();
                    break;
            }
        }

        return names;

        void Value()
        {
            if (expectsKey.TryPeek(out var isKey) && isKey == false)
            {
                expectsKey.Pop();
                expectsKey.Push(true);
            }
        }
    }

    private static string Text(string name)
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded. Check the project file.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(?<![\p{L}\d])\p{Ll}{2,}(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Lower();

    [GeneratedRegex(@"(?<![\p{L}\d])\p{Lu}[\p{L}\d]+(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Upper();

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
