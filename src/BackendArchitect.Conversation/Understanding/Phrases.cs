using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>All the steering phrases, in the order they are looked for.</summary>
public sealed class Phrases
{
    public const string Injection = "injection";

    public const string Private = "private";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private static readonly Lazy<Phrases> Read = new(() => new Phrases(ReadFile()));

    private Phrases(IReadOnlyList<Phrase> all) => All = all;

    /// <summary>Those of <c>Phrases.yaml</c>.</summary>
    public static Phrases Shipped => Read.Value;

    public IReadOnlyList<Phrase> All { get; }

    /// <summary>The first phrase a text is, orders to the program left aside; null when it is none.</summary>
    public (string Says, Match Match)? Find(string text) => All
        .Where(phrase => phrase.Says is not (Injection or Private))
        .Select(phrase => (phrase.Says, Match: phrase.In(text)))
        .Where(found => found.Match is not null)
        .Select(found => ((string Says, Match Match)?)(found.Says, found.Match!))
        .FirstOrDefault();

    public bool LooksLikeAnOrder(string text) => All.Any(phrase => phrase.Says == Injection && phrase.In(text) is not null);

    /// <summary>The text without the words that ask for privacy; null when it has none.</summary>
    public string? WithoutPrivacy(string text) => All
        .Where(phrase => phrase.Says == Private)
        .Select(phrase => phrase.In(text))
        .OfType<Match>()
        .Select(match => $"{text[..match.Index].TrimEnd()} {text[(match.Index + match.Length)..].TrimStart()}".Trim())
        .FirstOrDefault();

    private static List<Phrase> ReadFile()
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream("Phrases.yaml")
            ?? throw new InvalidOperationException("Phrases.yaml is not embedded. Check the project file.");
        using var reader = new StreamReader(stream);
        try
        {
            var entries = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<List<Entry>>(reader);
            return [.. entries.Select(Compile)];
        }
        catch (YamlException problem)
        {
            throw new InvalidOperationException($"Phrases.yaml, line {problem.Start.Line}: {problem.Message}", problem);
        }
    }

    private static Phrase Compile(Entry entry) => new(
        entry.Says,
        entry.Most,
        [.. entry.Patterns.Select(pattern => new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience))],
        entry.Examples,
        entry.Not);

    private sealed class Entry
    {
        public string Says { get; set; } = "";

        public int Most { get; set; }

        public List<string> Patterns { get; set; } = [];

        public List<string> Examples { get; set; } = [];

        public List<string> Not { get; set; } = [];
    }
}
