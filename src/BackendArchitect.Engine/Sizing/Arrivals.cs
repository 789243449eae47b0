using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Sizing;

/// <summary>What arrives beside the requests of people: events sent by programs, and connections held open.</summary>
internal static class Arrivals
{
    private const double Batch = 10;

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
