using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>The peak load from the best thing known about it.</summary>
/// <remarks>
/// What was said or follows from it goes before what was assumed; among equals the nearest to requests per second goes first.
/// Users are never taken for requests, nor registered people for active ones.
/// </remarks>
internal static class PeakLoad
{
    private const double DailyShare = 0.2;
    private const double PerTenant = 20;
    private const double PerLargeTenant = 200;
    private const double NobodySaid = 1000;

    /// <summary>From so many calls of programs for one of people on, the programs are the peak.</summary>
    private const double NextToNobody = 20;

    private static readonly string[] OfPeople = [FactIds.ConcurrentUsers, FactIds.DailyUsers, FactIds.MonthlyUsers, FactIds.RegisteredUsers];

    private static readonly Way[] Ways =
    [
        new(FactIds.ConcurrentUsers, "concurrent_users ÷ (think_time_s + response_time_s)", ["think_time_s", "response_time_s"],
            (people, figures) => Laws.Interactive(new People(people), new Seconds(figures["think_time_s"]), new Seconds(figures["response_time_s"])), "Interactive response-time law"),
        new(FactIds.DailyUsers, "daily_users × requests_per_user_day ÷ 86,400 s × peak_factor", ["requests_per_user_day", "peak_factor"],
            (people, figures) => Daily(new People(people), figures)),
        new(FactIds.MonthlyUsers, "monthly_users × daily_active_share × requests_per_user_day ÷ 86,400 s × peak_factor", ["daily_active_share", "requests_per_user_day", "peak_factor"],
            (people, figures) => Daily(new People(people) * Share(figures, "people active in a month"), figures)),
        new(FactIds.RegisteredUsers, "registered_users × daily_active_share × requests_per_user_day ÷ 86,400 s × peak_factor", ["daily_active_share", "requests_per_user_day", "peak_factor"],
            (people, figures) => Daily(new People(people) * Share(figures, "registered people"), figures)),
        new(FactIds.RequestsPerDay, "requests_per_day ÷ 86,400 s × peak_factor", ["peak_factor"],
            (requests, figures) => Traffic.FromDay(requests, figures["peak_factor"])),
        new(FactIds.TransactionsPerDay, "transactions_per_day × writes_per_transaction × (1 + reads_per_write) ÷ 86,400 s × peak_factor", ["writes_per_transaction", "reads_per_write", "peak_factor"],
            (transactions, figures) => Traffic.FromDay(transactions * figures["writes_per_transaction"] * (1 + figures["reads_per_write"]), figures["peak_factor"])),
        new(FactIds.WritesPerSecond, "writes_per_second × (1 + reads_per_write)", ["reads_per_write"],
            (writes, figures) => new RequestsPerSecond(writes) * (1 + figures["reads_per_write"])),
        new(FactIds.EventsPerSecond, "events_per_second ÷ events_per_call", ["events_per_call"],
            (events, figures) => new RequestsPerSecond(events / figures["events_per_call"])),
        new(FactIds.Tenants, "tenants × daily_users_per_tenant × requests_per_user_day ÷ 86,400 s × peak_factor", ["daily_users_per_tenant", "requests_per_user_day", "peak_factor"],
            (tenants, figures) => Daily(new People(tenants * figures["daily_users_per_tenant"]), figures)),
    ];

    public static void Add(FigureList figures, Ledger ledger, LoadProfile profile)
    {
        if (!Take(figures, ledger, profile, fact => ledger.Find(fact) is { Kind: not FactKind.Assumed }) && !Take(figures, ledger, profile, ledger.Has))
        {
            Default(figures);
        }
    }

    private static bool Take(FigureList figures, Ledger ledger, LoadProfile profile, Func<string, bool> usable)
    {
        if (usable(FactIds.RequestsPerSecond) && ledger.Number(FactIds.RequestsPerSecond) is { } stated)
        {
            LoadModel.FromFact(figures, ledger, FactIds.RequestsPerSecond, "peak_rps", stated);
            return true;
        }

        if (Array.Find(Ways, way => usable(way.Fact) && ledger.Number(way.Fact) is not null) is not { } best)
        {
            return false;
        }

        if (best.Fact == FactIds.Tenants)
        {
            PeopleInTenant(figures, ledger);
        }

        Events(figures, ledger, profile, best);
        var rate = best.Rate(ledger.Number(best.Fact)!.Value, figures).Value;
        if (best.Fact == FactIds.EventsPerSecond)
        {
            Arrivals.Alone(figures, ledger, rate);
        }
        else if (OfPeople.Contains(best.Fact) && ledger.Number(FactIds.EventsPerSecond) is { } events && events / figures["events_per_call"] > rate * NextToNobody)
        {
            Arrivals.BesideFew(figures, events, rate, best.Formula, [best.Fact, .. best.From]);
            return true;
        }

        Found(figures, ledger, rate, best);
        return true;
    }

    /// <summary>How many events come in one call must be known before the calls are counted.</summary>
    private static void Events(FigureList figures, Ledger ledger, LoadProfile profile, Way best)
    {
        if (ledger.Has(FactIds.EventsPerSecond))
        {
            Arrivals.Batch(figures, profile, best.Fact == FactIds.EventsPerSecond ? 1 : Arrivals.BatchOfMany);
        }
    }

    private static void PeopleInTenant(FigureList figures, Ledger ledger)
    {
        var large = ledger.Choice(FactIds.TenantIsolation) == "strong";
        figures.Assumed(
            "daily_users_per_tenant",
            large ? PerLargeTenant : PerTenant,
            large ? "two hundred people a day in a tenant: who asks for walls of its own is large, our default" : "twenty people a day in a tenant, our default",
            large ? [FactIds.TenantIsolation] : []);
    }

    /// <summary>Writes somebody counted are part of the load: it cannot be smaller than they are.</summary>
    private static void Found(FigureList figures, Ledger ledger, double rate, Way way)
    {
        if (ledger.Number(FactIds.WritesPerSecond) is { } writes && writes > rate)
        {
            figures.Computed("peak_rps", rate + writes, $"{way.Formula} + writes_per_second, because they alone are more", [way.Fact, FactIds.WritesPerSecond, .. way.From]);
        }
        else
        {
            figures.Add("peak_rps", rate, Provenance.Computed, way.Formula, [way.Fact, .. way.From], way.Source);
        }
    }

    private static void Default(FigureList figures)
    {
        var people = figures.Assumed("daily_users_planned", NobodySaid, "nobody said how many people use it; a thousand a day is where most systems begin");
        figures.Computed(
            "peak_rps",
            Daily(new People(people), figures).Value,
            "daily_users_planned × requests_per_user_day ÷ 86,400 s × peak_factor",
            "daily_users_planned", "requests_per_user_day", "peak_factor");
    }

    private static RequestsPerSecond Daily(People people, FigureList figures) =>
        Traffic.Peak(people, figures["requests_per_user_day"], figures["peak_factor"]);

    private static double Share(FigureList figures, string of) =>
        figures.Assumed("daily_active_share", DailyShare, $"a fifth of the {of} come on a day, our default; 5 to 60 % is usual");

    private sealed record Way(string Fact, string Formula, string[] From, Func<double, FigureList, RequestsPerSecond> Rate, string? Source = null);
}
