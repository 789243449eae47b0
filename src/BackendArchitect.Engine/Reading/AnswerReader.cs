using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Facts;
using BackendArchitect.Engine.Reading.Quantities;

namespace BackendArchitect.Engine.Reading;

/// <summary>Reads a text as the answer to one question, where plain reading found nothing for it.</summary>
internal static class AnswerReader
{
    private static readonly string[] Loads = [FactIds.ConcurrentUsers, FactIds.DailyUsers, FactIds.MonthlyUsers, FactIds.RegisteredUsers];

    /// <summary>The answer; null when the text holds none, or plain reading already took it.</summary>
    public static Found? Read(Passage passage, FactDefinition asked, Ledger read)
    {
        if (read.Find(asked.Id) is { } known && !known.IsDoubtful)
        {
            return null;
        }

        return asked.Type switch
        {
            FactType.Number => Number(passage, asked, read),
            FactType.Choice => Choice(passage, asked),
            _ => Many(passage, asked, read),
        };
    }

    /// <summary>Drops a doubtful reading of the same words that the answer replaces.</summary>
    public static Ledger Without(Ledger ledger, Found answer) =>
        Loads.Contains(answer.Id)
            ? ledger with { Facts = ledger.Facts.RemoveAll(fact => Loads.Contains(fact.Id) && fact.IsDoubtful) }
            : ledger.Without(answer.Id);

    private static Found? Number(Passage passage, FactDefinition asked, Ledger read)
    {
        var quantity = passage.Quantities.LastOrDefault(quantity => !quantity.Negated && IsFree(passage, asked, read, quantity));
        if (quantity is null)
        {
            return None(passage, asked);
        }

        var (scaled, to, unit) = Scaled(passage, asked, quantity);
        return new Found(asked.Id, FactValue.Of(Math.Round(scaled.Value, 6), scaled.Low), quantity.From, to, Unit: unit);
    }

    // A number that already means something sure is not also the answer; a doubtful reading of users is.
    private static bool IsFree(Passage passage, FactDefinition asked, Ledger read, Quantity quantity)
    {
        var words = passage.Words(quantity.From, quantity.To);
        return !read.Facts.Any(fact => fact.Value is FactValue.Number && fact.Words.Contains(words, StringComparison.Ordinal)
            && !(fact.IsDoubtful && (fact.Id == asked.Id || (Loads.Contains(fact.Id) && Loads.Contains(asked.Id)))));
    }

    private static (Quantity Value, int To, string? Unit) Scaled(Passage passage, FactDefinition asked, Quantity quantity)
    {
        var word = passage.Word(quantity.To);
        var timed = UnitWords.Seconds.TryGetValue(quantity.EndsInM && asked.Unit is "min" ? "m" : word, out var seconds);
        var timeEnd = quantity.To + (quantity.EndsInM && asked.Unit is "min" ? 0 : 1);
        switch (asked.Unit)
        {
            case "months" when timed:
                return (Months(quantity, seconds), timeEnd, null);
            case "min" when timed:
                return (quantity with { Value = quantity.Plain * seconds / 60, Low = quantity.Low * seconds / 60 }, timeEnd, null);
            case "ms" when timed:
                return (quantity.Times(seconds * 1000), timeEnd, null);
            case "GB" or "GB/month" when UnitWords.Gigabytes.TryGetValue(word, out var gigabytes):
                return (quantity.Times(gigabytes), quantity.To + 1, null);
            case "USD/month" or "USD":
                var (currency, _, end) = MoneyReading.Money(passage, quantity) ?? ("USD", quantity.From, quantity.To);
                var period = Period.Within(passage, end, 3);
                var monthly = asked.Unit == "USD" || period is null ? 1 : UnitWords.Month / period.Value.Seconds;
                return (quantity.Times(period is { Seconds: > 11 * UnitWords.Month } ? 1.0 / 12 : monthly), Math.Max(end, period?.To ?? 0), asked.Unit.Replace("USD", currency));
            default:
                return (quantity, word is "%" ? quantity.To + 1 : quantity.To, null);
        }
    }

    private static Quantity Months(Quantity quantity, double seconds) =>
        TimelineReading.Months(quantity, seconds) is FactValue.Number months
            ? quantity with { Value = months.Value, Low = months.Low }
            : quantity;

    // "none" and "no" answer how much data may be lost; for anything else they are no number.
    private static Found? None(Passage passage, FactDefinition asked) =>
        asked.Min == 0 && asked.Id is FactIds.RecoveryPoint or FactIds.DataVolume && passage.Tokens.Count > 0 && passage.Word(0) is "none" or "nothing" or "zero" or "no"
            ? new Found(asked.Id, FactValue.Of(0), 0, 1)
            : null;

    private static Found? Choice(Passage passage, FactDefinition asked)
    {
        for (var at = 0; at < passage.Tokens.Count; at++)
        {
            foreach (var word in asked.Words.OrderByDescending(word => word.Length))
            {
                var parts = word.Split('-');
                if (parts.Select((part, offset) => passage.Word(at + offset) == part).All(same => same) && !Negation.Covers(passage, at, at + parts.Length))
                {
                    return new Found(asked.Id, FactValue.Of(word), at, at + parts.Length);
                }
            }
        }

        var first = Enumerable.Range(0, passage.Tokens.Count).FirstOrDefault(at => passage.Tokens[at].Kind == BackendArchitect.Engine.Reading.Words.TokenKind.Word, -1);
        var said = passage.Word(first) switch
        {
            "yes" or "yep" or "yeah" or "yup" or "sure" or "y" or "definitely" or "ja" or "si" or "oui" or "true" => "yes",
            "no" or "nope" or "nah" or "n" or "not" or "never" or "nein" or "non" or "false" => "no",
            _ => null,
        };
        return said is not null && asked.Words.Contains(said) ? new Found(asked.Id, FactValue.Of(said), first, first + 1)
            : said == "no" && asked.Words.Contains("none") ? new Found(asked.Id, FactValue.Of("none"), first, first + 1)
            : null;
    }

    // "Node and Postgres" answers which skills as well as which stack: the question decides.
    private static Found? Many(Passage passage, FactDefinition asked, Ledger read)
    {
        if (asked.Id is FactIds.ProposedThings or FactIds.Nouns)
        {
            return ThingList.Read(passage, asked.Id);
        }

        if (asked.Id is not (FactIds.TeamSkills or FactIds.Stack or FactIds.RequestedTechnologies) || read.Has(asked.Id))
        {
            return Named(passage, asked);
        }

        var hits = passage.Vocabulary.Technologies.In(passage.Tokens)
            .Where(hit => !Negation.Covers(passage, hit.From, hit.To) && !read.Facts.Any(fact => fact.Value is FactValue.Many many && many.Values.Contains(hit.Value.Id) && fact.Id != FactIds.Stack))
            .ToList();
        return hits.Count == 0 ? null : new Found(asked.Id, FactValue.Of(hits.Select(hit => hit.Value.Id)), hits[0].From, hits[^1].To);
    }

    private static Found? Named(Passage passage, FactDefinition asked)
    {
        var hits = Enumerable.Range(0, passage.Tokens.Count)
            .Where(at => asked.Words.Contains(passage.Word(at)) && !Negation.Covers(passage, at, at + 1))
            .ToList();
        return hits.Count == 0 ? null : new Found(asked.Id, FactValue.Of(hits.Select(passage.Word)), hits[0], hits[^1] + 1);
    }
}
