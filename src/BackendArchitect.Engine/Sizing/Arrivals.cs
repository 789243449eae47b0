using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>What arrives beside the requests of people: events sent by programs, and connections held open.</summary>
internal static class Arrivals
{
    private const double Batch = 10;
    private const double MinutesInMonth = 43_800;

    public static void Add(FigureList figures, Ledger ledger)
    {
        figures.Assumed("events_per_call", Batch, "those who send many events send them in batches, our default");
        Events(figures, ledger);
        Open(figures, ledger);
    }

    /// <summary>Where the peak was derived from people, events come on top of it; otherwise they are in it already.</summary>
    private static void Events(FigureList figures, Ledger ledger)
    {
        if (ledger.Number(FactIds.EventsPerSecond) is { } events && figures["peak_rps"] < events)
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
