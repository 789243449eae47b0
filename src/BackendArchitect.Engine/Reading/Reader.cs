using System.Collections.Immutable;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading.Facts;
using BackendArchitect.Engine.Reading.Quantities;

namespace BackendArchitect.Engine.Reading;

/// <summary>Reads free text into the requirement ledger. Linear in the length of the text; the same text always reads the same.</summary>
public static class Reader
{
    /// <summary>Text beyond this many characters is not read.</summary>
    public const int LongestText = 1_000_000;

    /// <summary>A set spread wider than this over the text quotes only where it begins.</summary>
    private const int LongestQuote = 120;

    private static readonly Func<Passage, IEnumerable<Found>>[] Readings =
    [
        QuantityFacts.Read, RatioReading.Read, TeamFacts.Read, GrowthFacts.Read, PlainFacts.Read, SetFacts.Read, SetFacts.ReadResidency, StyleFacts.Read, CardFacts.Read, DomainFacts.Read, ProductFacts.Read,
        TechnologyFacts.Read, TechnologyFacts.ReadClouds, CloudRegions.Read, ModuleFacts.Read,
    ];

    /// <summary>Reads what a text asks for and what it says. A later word wins over an earlier one; what is not in the text is not in the ledger.</summary>
    public static BriefReading Read(string text, FactSource source, KnowledgeBase knowledge)
    {
        var passage = Cut(text, knowledge);
        var job = passage.Lead.Best;
        return new BriefReading(job, job == Job.Unclear ? passage.Lead.Candidates : [], Gather(passage, source))
        {
            Withdrawn = Ledger.Empty.Joined(SetFacts.ReadWithdrawn(passage).Select(found => Fact(passage, found, source))),
        };
    }

    /// <summary>Reads an answer to a question about one fact: a bare "6" or "99.9" is its value; whatever else the text says is read as usual.</summary>
    /// <exception cref="KeyNotFoundException">The id is not a known fact.</exception>
    public static Ledger ReadAnswer(string text, string askedFactId, FactSource source, KnowledgeBase knowledge)
    {
        var definition = FactCatalogue.Find(askedFactId);
        var passage = Cut(text, knowledge);
        var ledger = Gather(passage, source);
        return AnswerReader.Read(passage, definition, ledger) is { } found && InRange(found)
            ? AnswerReader.Without(ledger, found).With(Fact(passage, found, source))
            : ledger;
    }

    private static Passage Cut(string text, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(knowledge);
        return new Passage(text.Length > LongestText ? text[..LongestText] : text, Vocabulary.Of(knowledge));
    }

    private static Ledger Gather(Passage passage, FactSource source)
    {
        var found = Readings.SelectMany(read => read(passage)).Where(InRange).OrderBy(fact => fact.From).ToList();
        return Ledger.Empty.With(found
            .GroupBy(fact => fact.Id)
            .Select(group => Single([.. group]))
            .OrderBy(fact => fact.From)
            .Select(fact => Fact(passage, fact, source)));
    }

    // Sets are joined; of single values the last of the surest kind stands.
    private static Found Single(List<Found> facts)
    {
        if (facts[0].Value is FactValue.Many)
        {
            var values = facts.SelectMany(fact => ((FactValue.Many)fact.Value).Values);
            return facts[0] with
            {
                Value = FactValue.Of(values),
                Kind = facts.Max(fact => fact.Kind),
                Confidence = facts.Max(fact => fact.Confidence),
                To = facts.Max(fact => fact.To),
            };
        }

        var kind = facts.Max(fact => fact.Kind);
        var stated = facts.Where(fact => fact.Kind == kind).ToList();
        return stated.FindLast(fact => fact.Confidence >= Briefs.Fact.Sure) is { } sure && stated[^1].Confidence < Briefs.Fact.Sure && facts[0].Value is FactValue.Choice ? sure : stated[^1];
    }

    private static bool InRange(Found fact)
    {
        var definition = FactCatalogue.Find(fact.Id);
        return fact.Value is not FactValue.Number number
            || (double.IsFinite(number.Value) && number.Value >= definition.Min && number.Value <= definition.Max && !(number.Low < definition.Min));
    }

    private static Fact Fact(Passage passage, Found found, FactSource source)
    {
        var words = passage.Words(found.From, found.To);
        if (words.Length > LongestQuote)
        {
            words = words[..LongestQuote];
        }

        return new Fact(found.Id, Rounded(found.Value), found.Unit ?? FactCatalogue.Find(found.Id).Unit, found.Kind, words, source, found.Confidence);
    }

    private static FactValue Rounded(FactValue value) => value is FactValue.Number number
        ? FactValue.Of(Round(number.Value), number.Low is { } low ? Round(low) : null)
        : value;

    private static double Round(double value) => Math.Abs(value) < 1e12 ? Math.Round(value, 6) : value;
}
