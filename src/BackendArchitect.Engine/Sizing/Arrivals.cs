using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>What arrives beside the requests of people: events sent by programs, and connections held open.</summary>
internal static class Arrivals
{
    private const double MinutesInMonth = 43_800;
    /// <summary>Events in one call of those who send many, where no table of the domain says otherwise.</summary>
    public const double BatchOfMany = 10;

    private const double ReadsPerEvent = 0.05;

    public static void Add(FigureList figures, Ledger ledger, LoadProfile profile)
    {
        Batch(figures, profile, BatchOfMany);
        Events(figures, ledger);
        if (!figures.Has("event_rps"))
        {
            figures.Computed("event_rps", 0, "the peak is made by people, or by what is no event");
        }

        figures.Assumed("event_log_share", profile.EventLogShare, $"calls of programs are counted in metrics, and few of them written to the log; faults always. {profile.Source}");
        Open(figures, ledger);
    }

    /// <summary>How many events come in one call, once.</summary>
    public static void Batch(FigureList figures, LoadProfile profile, double otherwise)
    {
        if (!figures.Has("events_per_call"))
        {
            figures.Assumed(
                "events_per_call",
                profile.EventsPerCall ?? otherwise,
                profile.EventsPerCall is not null ? $"how senders of this kind send. {profile.Source}"
                    : otherwise > 1 ? "those who send many events send them in batches, our default"
                    : "one event in each call, our default where nothing is known of the senders");
        }
    }

    /// <summary>The peak is events: what people ask beside them is assumed.</summary>
    /// <param name="calls">The peak. Unit: requests/s.</param>
    public static void Alone(FigureList figures, Ledger ledger, double calls)
    {
        var said = ledger.Has(FactIds.ReadWriteRatio);
        figures.Computed(
            "event_rps",
            calls / (1 + (said ? figures["reads_per_write"] : Math.Min(ReadsPerEvent, figures["reads_per_write"]))),
            said ? "events_per_second ÷ events_per_call ÷ (1 + reads_per_write)"
                : "events_per_second ÷ events_per_call ÷ (1 + the smaller of 0.05 and reads_per_write): one request of people for twenty of them is our default",
            FactIds.EventsPerSecond, "events_per_call", "reads_per_write");
    }

    /// <summary>The peak is events, and of those who look at them it is known how many they are.</summary>
    /// <param name="people">Requests of people. Unit: requests/s.</param>
    public static void BesideFew(FigureList figures, double events, double people, string formula, string[] from)
    {
        var calls = figures.Computed("event_rps", events / figures["events_per_call"], "events_per_second ÷ events_per_call", FactIds.EventsPerSecond, "events_per_call");
        figures.Computed("peak_rps", calls + people, $"event_rps + {formula}", ["event_rps", .. from]);
    }

    /// <summary>Share of the requests at the peak that bring events, 0 to 1.</summary>
    public static double Share(FigureList figures) => figures["peak_rps"] > 0 ? figures["event_rps"] / figures["peak_rps"] : 0;

    /// <summary>Where the peak was derived from people, events come on top of it; otherwise they are in it already.</summary>
    private static void Events(FigureList figures, Ledger ledger)
    {
        if (!figures.Has("event_rps") && ledger.Number(FactIds.EventsPerSecond) is { } events && figures["peak_rps"] < events)
        {
            figures.Computed("ingest_rps", events / figures["events_per_call"], "events_per_second ÷ events_per_call", FactIds.EventsPerSecond, "events_per_call");
        }
        else
        {
            figures.Computed("ingest_rps", 0, "no events beside the requests that are counted already");
        }
    }

    /// <summary>What a service that holds the connections counts: messages in and out, and minutes. Nothing without live updates.</summary>
    public static void Heard(FigureList figures, LoadProfile profile)
    {
        if (figures["open_connections"] <= 0)
        {
            return;
        }

        figures.Assumed("heard_by", profile.HeardBy, $"open screens that one write reaches at once. {profile.Source}");
        var writes = new RequestsPerSecond(figures["peak_writes_per_second"] * figures["duty_cycle"]);
        figures.Computed(
            "pushed_messages_month",
            Traffic.InMonth(writes).Value * (Math.Min(1, figures["heard_by"]) + figures["heard_by"]),
            "peak_writes_per_second × duty_cycle × 2,628,000 s × (sent once where anybody hears it + heard_by)",
            "peak_writes_per_second", "duty_cycle", "heard_by");
        figures.Computed(
            "connection_minutes_month",
            figures["open_connections"] * figures["duty_cycle"] * MinutesInMonth,
            "open_connections × duty_cycle × 43,800 minutes",
            "open_connections", "duty_cycle");
    }

    private static void Open(FigureList figures, Ledger ledger)
    {
        if (ledger.Choice(FactIds.Realtime) != "yes")
        {
            figures.Computed("open_connections", 0, "no live updates");
        }
        else if (ledger.Number(FactIds.ConcurrentUsers) is { } people)
        {
            LoadModel.FromFact(figures, ledger, FactIds.ConcurrentUsers, "open_connections", people);
        }
        else
        {
            figures.Computed(
                "open_connections", figures["peak_rps"] * (figures["think_time_s"] + figures["response_time_s"]),
                "peak_rps × (think_time_s + response_time_s): one connection for each person active at the peak", "peak_rps", "think_time_s", "response_time_s");
        }
    }
}
