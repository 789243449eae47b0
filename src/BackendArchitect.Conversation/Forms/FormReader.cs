using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Conversation.Forms;

/// <summary>Reads the fields of a sent form by the same readers that read a message.</summary>
public sealed partial class FormReader(KnowledgeBase knowledge, Phrases phrases)
{
    /// <summary>A field is no document; what is longer is read to here. Unit: characters.</summary>
    private const int Most = 5_000;

    /// <summary>Each of them tells of the load, whichever was asked for.</summary>
    private static readonly string[] Loads =
    [
        FactIds.ConcurrentUsers, FactIds.DailyUsers, FactIds.MonthlyUsers, FactIds.RegisteredUsers, FactIds.RequestsPerSecond,
        FactIds.RequestsPerDay, FactIds.TransactionsPerDay, FactIds.WritesPerSecond, FactIds.EventsPerSecond,
    ];

    private static readonly string[] Nothing = ["none", "no", "nothing"];

    private readonly Forms _forms = new(knowledge);

    public Form? Find(string id) => _forms.Find(id);

    /// <param name="values">By field id; fields the form does not have are left aside.</param>
    public FormReading Read(Form form, IReadOnlyDictionary<string, string> values, FactSource source) => form.Fields
        .Select(field => (Field: field, Words: values.GetValueOrDefault(field.Id, "").Trim()))
        .Where(sent => sent.Words.Length > 0 && !Unknown(sent.Words))
        .Select(sent => sent.Words.Length > Most ? sent with { Words = sent.Words[..Most] } : sent)
        .Aggregate(FormReading.Empty, (all, sent) => Take(all, form, sent.Field, sent.Words, source));

    private FormReading Take(FormReading all, Form form, Field field, string words, FactSource source)
    {
        var question = _forms.Question(form.Id, field.Id);
        if (question is not null && Nothing.Contains(words, StringComparer.OrdinalIgnoreCase) && IsSettledBy(question))
        {
            return all with { Settled = all.Settled.Add(question) };
        }

        if (question is not null && field.Choices.Any(choice => choice.Command == words))
        {
            return all with { Said = all.Said.With(FactLiteral.Parse(question.Fact, words, FactKind.Stated, Label(field, words), source)) };
        }

        return question is null ? Free(all, field, words, source) : Answer(all, field, question, words, source);
    }

    private FormReading Free(FormReading all, Field field, string words, FactSource source)
    {
        var reading = Reader.Read(words, source, knowledge);
        return reading.Ledger.Count + reading.Withdrawn.Count == 0
            ? all with { Unread = all.Unread.Add((field, words)) }
            : all with { Said = all.Said.Joined(reading.Ledger.Facts), Withdrawn = all.Withdrawn.Joined(reading.Withdrawn.Facts) };
    }

    private FormReading Answer(FormReading all, Field field, QuestionTemplate question, string words, FactSource source)
    {
        var said = NoAmount().IsMatch(words) ? Ledger.Empty : Reader.ReadAnswer(words, question.Fact, source, knowledge);
        var answered = said.Has(question.Fact) || (Loads.Contains(question.Fact) && Loads.Any(said.Has));
        return all with { Said = all.Said.Joined(said.Facts), Unread = answered ? all.Unread : all.Unread.Add((field, words)) };
    }

    /// <summary>"don't know" leaves a field open, as an empty one does.</summary>
    private bool Unknown(string words) => words is "-" or "?" || phrases.Find(words) is ("dont-know", _);

    private static bool IsSettledBy(QuestionTemplate question) => question.Answers.Any(answer => answer.Sets.TryGetValue(question.Fact, out var value) && value is null);

    /// <summary>"-7", "1e400": no amount of anything, whatever digits are in it.</summary>
    [GeneratedRegex(@"^[-−]\s*\d|\d[eE][+-]?\d")]
    private static partial Regex NoAmount();

    private static string Label(Field field, string value) => field.Choices.First(choice => choice.Command == value).Label;
}
