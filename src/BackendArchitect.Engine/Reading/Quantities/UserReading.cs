using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>How many people use the system: at once, in a day, in a month, or in all. The four are kept apart.</summary>
internal static class UserReading
{
    private const double Doubtful = 0.5;

    private static readonly HashSet<string> AtOnce = ["simultaneously", "simultaneous", "simultanous", "simultaneus", "parallel", "simultan", "gleichzeitig"];

    private static readonly HashSet<string> Concurrent = ["concurrent", "concurrently", "ccu", "concurrents", "concurent", "concurrant", "concurrency"];

    private static readonly HashSet<string> Fillers =
        ["new", "paying", "active", "unique", "registered", "potential", "live", "connected", "total", "business", "end", "app", "mobile", "web", "real", "different", "distinct", "peak", "daily", "monthly", "online", "average", "concurrent", "concurent", "simultaneous", "+", "happy", "loyal", "of", "our", "the", "signed", "up", "premium", "free", "existing", "logged", "in", "b2c", "human", "internal", "field", "regular", "or", "so", "young", "european", "eu", "us", "german", "french", "indian", "american", "us-based", "global", "remote"];

    public static IReadOnlyList<Found>? Read(Passage passage, Quantity quantity)
    {
        if (quantity.Value < 1 || quantity.Value % 1 > 0.0001)
        {
            return null;
        }

        var label = Label(passage, quantity);
        var noun = label is null ? Noun(passage, quantity.To) : null;
        var (at, named) = noun is { } found ? (found.To, found.Word) : (quantity.To, label ?? "");
        if (label is null && noun is null && !SaysAtOnce(passage, quantity.To, 4))
        {
            return null;
        }

        if (noun is not null && OfEach(passage, quantity, at) is { } inAll)
        {
            return [inAll];
        }

        return IsPerHead(passage, quantity) || IsSomebodyElses(passage, quantity.From) || Rushes(passage, at) ? [] : Kind(passage, quantity, at, named) is var (id, confidence, end) && id is not null
            ? [new Found(id, FactValue.Of(quantity.Value, quantity.Low), quantity.From, end, FactKind.Stated, confidence)]
            : [];
    }

    // "300 tenants with about 20 users each" are 6,000 people.
    private static Found? OfEach(Passage passage, Quantity quantity, int at)
    {
        if (passage.Word(at) is not ("each" or "apiece") && !(passage.Word(at) is "per" or "in" or "a" && passage.After(at, 3).Any(word => word is "tenant" or "company" or "customer" or "workspace" or "organisation" or "organization")))
        {
            return null;
        }

        var tenants = passage.Quantities.LastOrDefault(other => other.From < quantity.From && TenantReading.Read(passage, other) is { Count: > 0 });
        return tenants is null ? null : new Found(FactIds.RegisteredUsers, FactValue.Of(tenants.Value * quantity.Value), quantity.From, at + 1);
    }

    private static (string? Id, double Confidence, int End) Kind(Passage passage, Quantity quantity, int at, string noun)
    {
        var inside = passage.After(quantity.To, at - quantity.To).Append(noun).ToHashSet();
        var tail = passage.After(at, 7).TakeWhile(word => word is not "," || false).TakeWhile(word => !char.IsAsciiDigit(word[0])).ToList();
        var before = passage.Before(quantity.From, 4).TakeWhile(word => word is not "," && !char.IsAsciiDigit(word[0])).ToList();
        if (SaysAtOnce(passage, at, 7) || inside.Overlaps(AtOnce))
        {
            return (FactIds.ConcurrentUsers, 1, AtOnceEnd(passage, at));
        }

        if (inside.Overlaps(Concurrent) || tail.Take(4).Any(Concurrent.Contains) || before.Any(Concurrent.Contains))
        {
            return (FactIds.ConcurrentUsers, inside.Contains("connections") || inside.Contains("sessions") ? 0.8 : Doubtful, at);
        }

        before = [.. before.TakeWhile(word => word is not "and" and not "dau" and not "mau" || word == noun)];
        if (inside.Contains("dau") || inside.Contains("daily") || before.Contains("dau") || before.Contains("daily"))
        {
            return (FactIds.DailyUsers, 1, at);
        }

        if (inside.Contains("mau") || inside.Contains("monthly") || before.Contains("mau") || before.Contains("monthly"))
        {
            return (FactIds.MonthlyUsers, 1, at);
        }

        if (inside.Contains("connections") || inside.Contains("sessions") || inside.Contains("connected") || (inside.Contains("online") && !inside.Contains("registered")))
        {
            return (FactIds.ConcurrentUsers, 0.8, at);
        }

        return Period.Within(passage, at, 6) is { } period ? Periodic(period) : Plain(inside, tail, before, at);
    }

    private static (string? Id, double Confidence, int End) Periodic(Period period) => period.Seconds switch
    {
        86400 => (FactIds.DailyUsers, 1, period.To),
        UnitWords.Month => (FactIds.MonthlyUsers, 1, period.To),
        _ => (null, 0, period.To),
    };

    private static (string? Id, double Confidence, int End) Plain(HashSet<string> inside, List<string> tail, List<string> before, int at)
    {
        var registered = inside.Overlaps(["registered", "accounts", "subscribers", "signed", "signups"]) || tail.Take(3).Any(word => word is "registered" or "enrolled") || before.Take(2).Any(word => word is "registered");
        return registered ? (FactIds.RegisteredUsers, 1, at)
            : inside.Contains("peak") || tail.Take(3).Contains("peak") || before.Take(3).Contains("peak") ? (FactIds.ConcurrentUsers, 0.6, at)
            : inside.Contains("active") ? (FactIds.MonthlyUsers, Doubtful, at)
            : (FactIds.RegisteredUsers, Doubtful, at);
    }

    private static (string Word, int To)? Noun(Passage passage, int at)
    {
        for (var place = at; place < at + 5 && !passage.IsBreak(place); place++)
        {
            var word = passage.Word(place);
            if (word is "dau" or "mau" or "ccu" or "concurrents" or "dailies" || ((PeopleWords.Users.Contains(word) || PeopleWords.SoundsLikePeople(word)) && !IsRequestLike(passage, place)) || PeopleWords.Generic.Contains(word))
            {
                return (word, place + 1);
            }

            if (word is "registered" or "daily" && (passage.IsBreak(place + 1) || passage.Word(place + 1) is "," or "and" or ")" or "/"))
            {
                return (word, place + 1);
            }

            if (Concurrent.Contains(word) && !IsCounted(passage, place + 1))
            {
                return (word, place + 1);
            }

            if (!Fillers.Contains(word))
            {
                return null;
            }
        }

        return null;
    }

    // "40k concurrent during exams" counts people; "40k concurrent writes" does not.
    private static bool IsCounted(Passage passage, int at) =>
        !passage.IsBreak(at) && !(passage.Word(at) is "," or "and" or ")" or "(" or "at" or "on" or "in" or "during" or "for" or "when" or "with" or "while" or "peak" or "right" or "now" or "per" or "but" or "or" or "/" or "over" or "around");

    private static bool IsRequestLike(Passage passage, int place) =>
        passage.Word(place + 1) is "requests" or "stories" or "story" or "database" or "limit" or "service" or "services" or "journeys" or "records" or "profiles'" or "table";

    // "concurrent users: 5000", "DAU of 20k", "users = 300"
    private static string? Label(Passage passage, Quantity quantity)
    {
        if (LabelWords.Before(passage, quantity) is { } named && PeopleWords.Users.Contains(named.Word) && !PeopleWords.Nouns.Contains(passage.Word(quantity.To)) && !UnitWords.Knows(passage.Word(quantity.To)) && passage.Word(quantity.To) is not "%")
        {
            return named.Seconds switch { 86400 => "daily", UnitWords.Month => "monthly", null => named.Word, _ => null };
        }

        var before = passage.Before(quantity.From, 5).TakeWhile(word => word is not "," && !char.IsAsciiDigit(word[0])).ToList();
        var links = before.TakeWhile(word => word is ":" or "=" or "of" or "is" or "are" or "~" or "about" or "around" or "at" or "to" or "count" or "number" or "were").ToList();
        var at = links.Count;
        var linked = links.Any(word => word is ":" or "=" or "of" or "is" or "are" or "~");
        var word = at < before.Count ? before[at] : "";
        var counted = quantity.To >= passage.Tokens.Count || passage.IsBreak(quantity.To) || passage.Word(quantity.To) is "," or "and" or ")" or "registered" or "concurrent" or "total" or "active" or "approx" or "per" or "a" or "at" or "daily" or "(" or "/";
        return (word is "dau" or "mau" or "ccu" || (linked && counted && (word is "users" or "customers" or "visitors" or "players" or "students" or "subscribers")))
            && (counted || !PeopleWords.Nouns.Contains(passage.Word(quantity.To)))
            ? word
            : null;
    }

    private static bool SaysAtOnce(Passage passage, int at, int count) =>
        passage.After(at, count).TakeWhile(word => word is not ",").Any(AtOnce.Contains) || AtOnceEnd(passage, at, count) > at;

    private static int AtOnceEnd(Passage passage, int at, int count = 7)
    {
        for (var place = at; place < at + count && !passage.IsBreak(place) && passage.Word(place) is not ","; place++)
        {
            if (passage.Word(place) is "at" && (passage.Word(place + 1) is "once" || (passage.Word(place + 1) is "the" or "a" or "one" or "any" or "same" && passage.After(place + 1, 4).Any(word => word is "same" or "time" or "moment" or "instant" or "once" or "given"))))
            {
                var end = place + 2;
                while (passage.Word(end) is "same" or "exact" or "time" or "moment" or "instant" or "given" or "once")
                {
                    end++;
                }

                return end;
            }

            if (AtOnce.Contains(passage.Word(place)))
            {
                return place + 1;
            }
        }

        return at;
    }

    // "1500 people within ten minutes" is a rush, and no number of people known.
    private static bool Rushes(Passage passage, int at) =>
        passage.Word(at) is "within" or "in" && passage.QuantityAt(at + 1) is { } span && UnitWords.Seconds.TryGetValue(passage.Word(span.To), out var seconds) && seconds <= 3600;

    // "our competitor has 2M users", "if we ever reach 1M users"
    private static bool IsSomebodyElses(Passage passage, int at) =>
        (passage.HasBefore(at, 8, new HashSet<string> { "if" }) && passage.HasBefore(at, 6, new HashSet<string> { "reach", "reached", "hit", "ever", "grow", "grew" })) ||
        passage.Before(at, 14).Any(word => word is "competitor" or "competitors" or "rival" or "rivals" or "incumbent" or "competition");

    private static bool IsPerHead(Passage passage, Quantity quantity) => passage.Word(quantity.To) is "per" or "each" || passage.Before(quantity.From, 4).TakeWhile(word => word is not ",").Any(word => word is "each" or "every");
}
