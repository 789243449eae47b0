using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>What may be spent. What is earned, raised, charged or paid today is money too, but no budget.</summary>
internal static class MoneyReading
{
    private const double OnceFrom = 50_000;

    private static readonly HashSet<string> Budget = ["budget", "budgets", "budgeted", "buget", "bugdet", "budjet", "presupuesto", "budged"];

    private static readonly HashSet<string> May =
        ["can", "could", "want", "willing", "max", "maximum", "under", "must", "should", "able", "upto", "afford", "keep", "below", "less", "limit", "cap", "capped", "ceiling", "allowed", "allow", "<", "most", "exceed", "within", "stay", "wants", "have", "got", "available", "approved", "target"];

    private static readonly HashSet<string> Other =
        ["revenue", "arr", "mrr", "raised", "raise", "funding", "valuation", "turnover", "bill", "bills", "invoice", "pay", "pays", "paying", "paid", "cost", "costs", "costing", "costed", "spend", "spending", "spent", "salary", "salaries", "fee", "fees", "worth", "gmv", "charge", "charges", "ticket", "price", "priced", "earn", "earning", "sales", "payout", "payouts", "profit", "seed", "round", "series", "average", "refund", "fine", "fines", "lost", "lose", "loses", "save", "burn", "burning"];

    private static readonly HashSet<string> Once = ["once", "one", "total", "overall", "build", "project", "upfront", "capex", "altogether", "all", "fixed", "lump", "everything", "whole", "entire"];

    public static IReadOnlyList<Found>? Read(Passage passage, Quantity quantity)
    {
        var money = Money(passage, quantity);
        var budgeted = passage.Before(quantity.From, 6).TakeWhile(word => word is not ",").Any(Budget.Contains) || passage.HasAfter(quantity.To, 4, Budget);
        var counts = money is null && !budgeted && !IsBareMonthly(passage, quantity);
        if (counts || (money is null && budgeted && NamesSomethingElse(passage, quantity)))
        {
            return null;
        }

        var (currency, from, end) = money ?? ("USD", quantity.From, quantity.To);
        return IsOther(passage, from, end, budgeted) ? [] : Amount(passage, quantity, currency, from, end, budgeted) is { } found ? [found] : [];
    }

    /// <summary>The currency a number is in, and the tokens that say so.</summary>
    public static (string Currency, int From, int End)? Money(Passage passage, Quantity quantity)
    {
        var before = passage.Word(quantity.From - 1);
        if (Currencies.Of(before) is { } leading && (!Currencies.IsEveryday(before) || before is "rs") && quantity.Digits)
        {
            var dollars = leading == "USD" ? passage.Word(quantity.From - 2) : "";
            var country = dollars is "a" or "au" or "c" or "ca" or "us" or "nz" or "hk" && passage.Tokens[quantity.From - 1].Glued;
            return (country ? dollars switch { "a" or "au" => "AUD", "c" or "ca" => "CAD", "nz" => "NZD", "hk" => "HKD", _ => "USD" } : leading, quantity.From - (country ? 2 : 1), quantity.To);
        }

        var after = quantity.To + (passage.Word(quantity.To) is "us" or "american" ? 1 : 0);
        var last = passage.Word(quantity.To - 1);
        if (last == "grand")
        {
            return ("USD", quantity.From, quantity.To);
        }

        return Currencies.Of(passage.Word(after)) is { } trailing && (!Currencies.IsEveryday(passage.Word(after)) || passage.Word(after) is "rs")
            ? (trailing, quantity.From, after + 1)
            : null;
    }

    // "8k a month" with no noun is money; "8k users a month" is not.
    private static bool IsBareMonthly(Passage passage, Quantity quantity) =>
        Period.At(passage, quantity.To) is { Seconds: >= UnitWords.Month } period && quantity.Value >= 50
        && !passage.After(period.To, 3).TakeWhile(word => word is not ",").Any(PeopleWords.Users.Contains)
        && !(passage.Word(quantity.To) is "monthly" or "daily" && passage.Word(quantity.To + 1) is "active" or "actives" or "users" or "uniques" or "visitors" or "players" or "customers" or "orders" or "visits")
        && !passage.Before(quantity.From, 4).TakeWhile(word => word is not ",").Any(word => PeopleWords.Users.Contains(word) || word is "orders" or "users" or "traffic" or "requests" or "deploys" or "deploy" or "releases" or "events" or "messages" or "active" or "mau" or "times" or "grow" or "by" || (word is ":" && !IsLabelled(passage, quantity)));

    private static bool IsLabelled(Passage passage, Quantity quantity) =>
        passage.Word(quantity.From - 1) is ":" && passage.Word(quantity.From - 2) is "correction" or "money" or "infra" or "hosting" or "spend" or "cost" or "costs";

    private static bool NamesSomethingElse(Passage passage, Quantity quantity)
    {
        var next = passage.Word(quantity.To);
        return PeopleWords.Nouns.Contains(next) || UnitWords.Knows(next) || next is "%" or "x" or "teams" or "weeks" or "users" or "nines" or ":";
    }

    private static bool IsOther(Passage passage, int from, int end, bool budgeted)
    {
        if (budgeted)
        {
            return false;
        }

        var allowed = passage.Before(from, 7).TakeWhile(word => word is not ",").Any(May.Contains);
        var other = passage.Before(from, 6).TakeWhile(word => word is not ",").Any(Other.Contains) || passage.HasAfter(end, 3, Other);
        var piece = passage.Word(end) is "per" or "/" or "a" or "each" && Period.At(passage, end) is null;
        return piece || (other && !allowed) || passage.Word(end) is "arr" or "mrr" or "order" or "orders" or "each";
    }

    private static Found? Amount(Passage passage, Quantity quantity, string currency, int from, int end, bool budgeted)
    {
        var period = Period.Within(passage, end, 3) ?? PeriodBefore(passage, from);
        if (period is { } paid)
        {
            var monthly = paid.Seconds >= 12 * UnitWords.Month ? 1.0 / 12 : UnitWords.Month / paid.Seconds;
            return Of(FactIds.BudgetPerMonth, quantity.Times(monthly), currency + "/month", from, Math.Max(paid.To, end), 1);
        }

        if (passage.HasAfter(end, 5, Once) || passage.HasBefore(from, 3, new HashSet<string> { "total", "once" }))
        {
            return Of(FactIds.BudgetOnce, quantity, currency, from, end, 1);
        }

        var said = budgeted || passage.Before(from, 5).TakeWhile(word => word is not ",").Any(May.Contains) || StandsAlone(passage, from, end);
        return !said ? null : quantity.Value >= OnceFrom * Currencies.Magnitude(currency)
            ? Of(FactIds.BudgetOnce, quantity, currency, from, end, 0.6)
            : Of(FactIds.BudgetPerMonth, quantity, currency + "/month", from, end, 0.6);
    }

    private static bool StandsAlone(Passage passage, int from, int end) =>
        passage.ClauseEnd(end) == end && passage.Before(from, 4).TakeWhile(word => word is not ",").All(word => word is "~" or "about" or "around" or "roughly" or "approx" or "ca" or "like" or "only" or "and" or "with" or "for" or "+" or ":");

    private static Period? PeriodBefore(Passage passage, int from) =>
        passage.Before(from, 6).TakeWhile(word => word is not ",").Select(word => word switch
        {
            "monthly" => UnitWords.Month,
            "annual" or "yearly" or "annually" => 12 * UnitWords.Month,
            _ => 0,
        }).FirstOrDefault(seconds => seconds > 0) is var found and > 0 ? new Period(found, 0) : null;

    private static Found Of(string id, Quantity quantity, string unit, int from, int end, double confidence) =>
        new(id, FactValue.Of(Math.Round(quantity.Value, 2), quantity.Low is { } low ? Math.Round(low, 2) : null), from, end, FactKind.Stated, confidence, unit);
}
