using System.Collections.Immutable;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BackendArchitect.Conversation.Digests;

/// <summary>How long values of one kind stay unquestioned, and what makes them questionable earlier.</summary>
/// <param name="Kind">"load".</param>
/// <param name="Facts">Where one of them answers for all, the one people measure first.</param>
/// <param name="Days">Counted from the design or the last answer. Unit: days.</param>
/// <param name="AfterLaunch">Counted from the launch somebody told, in place of the days from the design; null: the launch does not matter. Unit: days.</param>
/// <param name="Told">Whether what people said grows old too; else only what was assumed for them.</param>
/// <param name="One">Whether the facts say the same thing in different units.</param>
/// <param name="Share">Of the break point, where the trigger lies; null where it is no load. 0 to 1.</param>
/// <param name="Trigger">When to look again earlier, as the end of "or when …".</param>
public sealed record AssumptionTerm(
    string Kind, ImmutableArray<string> Facts, int Days, int? AfterLaunch, bool Told, bool One, double? Share, string Trigger, string Source, string Mark)
{
    private const string File = "AssumptionTerms.yaml";

    private static readonly Lazy<ImmutableArray<AssumptionTerm>> Read = new(ReadFile);

    /// <summary>The shipped ones, what is worth asking most first.</summary>
    public static ImmutableArray<AssumptionTerm> All => Read.Value;

    /// <summary>Null for a fact that does not grow old.</summary>
    public static AssumptionTerm? For(string fact) => All.FirstOrDefault(term => term.Facts.Contains(fact));

    private static ImmutableArray<AssumptionTerm> ReadFile()
    {
        using var stream = typeof(AssumptionTerm).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"{File} is not embedded. Check the project file.");
        using var reader = new StreamReader(stream);
        var lines = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<Dictionary<string, Line>>(reader);
        return [.. lines.Select(line => new AssumptionTerm(
            line.Key, [.. line.Value.Facts], line.Value.Days, line.Value.AfterLaunch, line.Value.Told, line.Value.One, line.Value.Share, line.Value.Trigger, line.Value.Source["title"], line.Value.Source["mark"]))];
    }

    private sealed class Line
    {
        public List<string> Facts { get; set; } = [];

        public int Days { get; set; }

        public int? AfterLaunch { get; set; }

        public bool Told { get; set; }

        public bool One { get; set; }

        public double? Share { get; set; }

        public string Trigger { get; set; } = "";

        public Dictionary<string, string> Source { get; set; } = [];
    }
}
