using System.Globalization;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Engine.Tests.Reading;

/// <summary>Compares readings with what should have been read, and keeps every miss.</summary>
internal sealed class SentenceScore
{
    private static readonly FactSource Source = new("m1", "tester");

    public int Expected { get; private set; }

    public List<string> Missed { get; } = [];

    public List<string> Invented { get; } = [];

    public List<string> WrongJobs { get; } = [];

    public int Sentences { get; private set; }

    public static SentenceScore Of(string file, KnowledgeBase knowledge)
    {
        var score = new SentenceScore();
        foreach (var sentence in SentenceFile.Load(file))
        {
            score.Add(sentence, Reader.Read(sentence.Text, Source, knowledge));
        }

        return score;
    }

    public override string ToString() =>
        $"{Expected - Missed.Count}/{Expected} facts, {Invented.Count} invented, {Sentences - WrongJobs.Count}/{Sentences} jobs\n"
        + string.Join('\n', Missed.Concat(Invented).Concat(WrongJobs));

    private void Add(SentenceCase sentence, BriefReading reading)
    {
        Sentences++;
        if (!reading.Job.ToString().Equals(sentence.Job, StringComparison.OrdinalIgnoreCase))
        {
            WrongJobs.Add($"JOB {reading.Job} not {sentence.Job}: {sentence.Text}");
        }

        foreach (var (id, expected) in sentence.Facts)
        {
            Expected++;
            if (reading.Ledger.Find(id) is not { } fact || !Agrees(fact, expected))
            {
                Missed.Add($"MISSED {id}, read '{reading.Ledger.Find(id)?.Value}': {sentence.Text}");
            }
        }

        Invented.AddRange(reading.Ledger.Facts
            .Where(fact => !sentence.Facts.ContainsKey(fact.Id))
            .Select(fact => $"INVENTED {fact.Id} {fact.Value} ('{fact.Words}'): {sentence.Text}"));
    }

    private static bool Agrees(Fact fact, object expected) => (fact.Value, expected) switch
    {
        (FactValue.Number number, Dictionary<string, string> map) =>
            Near(number.Value, map["value"])
            && (!map.TryGetValue("low", out var low) || (number.Low is { } read && Near(read, low)))
            && (!map.TryGetValue("unit", out var unit) || fact.Unit == unit),
        (FactValue.Number number, string text) => Near(number.Value, text) && fact.Unit == FactCatalogue.Find(fact.Id).Unit,
        (FactValue.Choice choice, string text) => choice.Value == text,
        (FactValue.Many many, List<string> list) => many.Values.Order().SequenceEqual(list.Order()),
        _ => false,
    };

    private static bool Near(double read, string expected)
    {
        var value = double.Parse(expected, CultureInfo.InvariantCulture);
        return Math.Abs(read - value) <= 0.005 * Math.Max(1e-9, Math.Abs(value));
    }
}
