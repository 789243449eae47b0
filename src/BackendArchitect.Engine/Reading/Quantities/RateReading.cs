using System.Collections.Frozen;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>Requests, writes, events and transactions per second, minute, day or month.</summary>
internal static class RateReading
{
    private const double Day = 86400;

    private static readonly FrozenDictionary<string, string> Nouns = Of(
        (FactIds.RequestsPerSecond, "request requests req reqs call calls hit hits query queries pageview pageviews views impressions reads lookups searches invocations rq"),
        (FactIds.WritesPerSecond, "write writes insert inserts row rows record records updates upserts mutations inserted"),
        (FactIds.EventsPerSecond, "event events message messages msg msgs reading readings datapoint datapoints points metrics signals samples pings measurements notifications ticks telemetry packets"),
        (FactIds.TransactionsPerDay, "order orders transaction transactions txn txns tx payment payments booking bookings purchase purchases ride rides trip trips delivery deliveries shipment shipments parcel parcels packages invoice invoices appointment appointments checkout checkouts sales reservation reservations transfers consultations trades tickets bids visits' claims prescriptions consignments"));

    private static readonly FrozenDictionary<string, double> Short = new Dictionary<string, double>
    {
        ["rps"] = 1, ["qps"] = 1, ["tps"] = 1, ["rqs"] = 1, ["rpm"] = 60, ["qpm"] = 60,
    }.ToFrozenDictionary();

    public static IReadOnlyList<Found>? Read(Passage passage, Quantity quantity)
    {
        if (Short.TryGetValue(passage.Word(quantity.To), out var seconds))
        {
            return IsObservedChange(passage, quantity.From) ? [] : [Fact(Counted(passage.Word(quantity.To)), quantity.Times(1 / seconds), quantity.To + 1)];
        }

        if (LabelWords.Before(passage, quantity) is { } label && Labelled(passage, quantity, label) is { } labelled)
        {
            return labelled;
        }

        var (noun, at) = NounAfter(passage, quantity);
        if (noun is null && passage.Word(quantity.To) is "/" && passage.Word(quantity.To + 1) is "s" or "sec" or "second")
        {
            return BareRate(passage, quantity);
        }

        noun ??= NounBefore(passage, quantity);
        if (noun is null || Period.Within(passage, at, 4) is not { } period)
        {
            return null;
        }

        if (noun == FactIds.TransactionsPerDay && period.Seconds < 60 && passage.Word(at - 1) is "transaction" or "transactions" or "txn" or "txns" or "tx")
        {
            noun = FactIds.WritesPerSecond;
        }

        return IsPerHead(passage, period.To) || IsPerHead(passage, at) ? [] : Convert(noun, quantity, period);
    }

    // "RPS: 500", "orders per day: 700"
    private static List<Found>? Labelled(Passage passage, Quantity quantity, LabelWords label)
    {
        if (Period.At(passage, quantity.To) is not null || UnitWords.Knows(passage.Word(quantity.To)) || passage.Word(quantity.To) is "%" || Nouns.ContainsKey(passage.Word(quantity.To)))
        {
            return null;
        }

        return Short.TryGetValue(label.Word, out var seconds) && (label.Linked || passage.ClauseEnd(quantity.To) <= quantity.To + 1) ? [Fact(Counted(label.Word), quantity.Times(1 / seconds), quantity.To)]
            : label.Seconds is { } period && Nouns.TryGetValue(label.Word, out var noun) ? Convert(noun, quantity, new Period(period, quantity.To))
            : null;
    }

    // A business transaction is at least one write; how many requests lead to it nobody said.
    private static string Counted(string unit) => unit is "tps" ? FactIds.WritesPerSecond : FactIds.RequestsPerSecond;

    // "dropped from 5k to 800 rps": what happened, not what is to be carried.
    private static bool IsObservedChange(Passage passage, int at) =>
        passage.Word(at - 1) is "to" && passage.Before(at, 8).Any(word => word is "from" or "drops" or "dropped" or "fell" or "falls" or "went");

    private static List<Found> Convert(string noun, Quantity quantity, Period period) => noun switch
    {
        FactIds.TransactionsPerDay when period.Seconds >= 60 => [Fact(noun, quantity.Times(Day / period.Seconds), period.To)],
        FactIds.TransactionsPerDay => [Fact(FactIds.WritesPerSecond, quantity, period.To) with { Confidence = 0.6 }],
        FactIds.RequestsPerSecond when period.Seconds >= Day => [Fact(FactIds.RequestsPerDay, quantity.Times(Day / period.Seconds), period.To)],
        _ => [Fact(noun, quantity.Times(1 / period.Seconds), period.To) with { Confidence = period.Seconds >= Day ? 0.6 : 1 }],
    };

    private static IReadOnlyList<Found>? BareRate(Passage passage, Quantity quantity) =>
        passage.Word(quantity.To + 2) is "per" or "/" ? [] : [Requests(quantity, quantity.To + 2) with { Confidence = 0.8 }];

    private static (string? Noun, int At) NounAfter(Passage passage, Quantity quantity)
    {
        for (var at = quantity.To; at < quantity.To + 4 && !passage.IsBreak(at) && !Period.Opens(passage.Word(at)); at++)
        {
            if (Nouns.TryGetValue(passage.Word(at), out var noun))
            {
                return (noun, at + 1);
            }

            if (passage.Tokens[at].Kind != Words.TokenKind.Word || PeopleWords.Nouns.Contains(passage.Word(at)))
            {
                break;
            }
        }

        return (null, quantity.To);
    }

    // "orders: 500 a day", "traffic is 2k per second"
    private static string? NounBefore(Passage passage, Quantity quantity) =>
        Period.At(passage, quantity.To) is null
            ? null
            : passage.Before(quantity.From, 4)
                .TakeWhile(word => word is not "," && !char.IsAsciiDigit(word[0]))
                .Select(word => word is "traffic" or "load" or "throughput" ? FactIds.RequestsPerSecond : Nouns.GetValueOrDefault(word))
                .FirstOrDefault(noun => noun is not null);

    // "100 requests per minute per user" limits one user; it is no load.
    private static bool IsPerHead(Passage passage, int at) =>
        passage.Word(at) is "per" or "/" or "for" or "by" or "each" && passage.After(at, 3).Skip(1).Any(word =>
            word is "user" or "client" or "customer" or "key" or "ip" or "tenant" or "device" or "sensor" or "person" or "session" or "account" or "each" or "node" or "instance" or "order" or "vcpu");

    private static Found Requests(Quantity quantity, int to) => Fact(FactIds.RequestsPerSecond, quantity, to);

    private static Found Fact(string id, Quantity quantity, int to) =>
        new(id, FactValue.Of(quantity.Value, quantity.Low), quantity.From, to);

    private static FrozenDictionary<string, string> Of(params (string Fact, string Nouns)[] groups) =>
        groups.SelectMany(group => group.Nouns.Split(' ').Select(noun => (noun, group.Fact))).ToFrozenDictionary(pair => pair.noun, pair => pair.Fact);
}
