using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>What a brief means in requests, bytes and targets, before any decision is taken.</summary>
public static class LoadModel
{
    private const double ResponseTime = 0.2;
    private const double GrowthPerYear = 1.5;
    /// <summary>Unit: kB.</summary>
    private const double Receipt = 0.5;

    private const double TwoYears = 24;

    /// <param name="ledger">What is known.</param>
    /// <param name="profile">How people use a system of this kind: the defaults for what is not known.</param>
    /// <param name="contexts">Bounded contexts of the domain, 1 or more.</param>
    /// <returns>The load figures in the order they were computed, each with its parents.</returns>
    public static IReadOnlyList<Figure> From(Ledger ledger, LoadProfile profile, int contexts)
    {
        var figures = new FigureList();
        LoadTargets.Add(figures, ledger, profile);
        Habits(figures, ledger, profile);
        PeakShape.Add(figures, ledger, profile);
        PeakLoad.Add(figures, ledger, profile);
        Arrivals.Add(figures, ledger, profile);
        Rates(figures, ledger);
        Arrivals.Heard(figures, profile);
        Audience.Add(figures, ledger, profile);
        Growth(figures, ledger);
        Data(figures, ledger);
        FileVolume.Add(figures, ledger, profile);
        Media(figures, profile);
        if (ledger.Choice(FactIds.TenantIsolation) == "strong" && ledger.Number(FactIds.Tenants) is { } tenants)
        {
            figures.Computed("tenant_databases", tenants, "tenants, where each has a database of its own", FactIds.Tenants, FactIds.TenantIsolation);
        }

        figures.Computed("contexts", contexts, "bounded contexts of the domain that this brief needs");
        return figures.All;
    }

    private static void Habits(FigureList figures, Ledger ledger, LoadProfile profile)
    {
        var usual = $"how people use such a system. {profile.Source}";
        figures.Assumed("think_time_s", profile.ThinkTime, usual);
        var target = figures["latency_target_ms"] / 1000;
        figures.Assumed(
            "response_time_s",
            Math.Min(ResponseTime, target),
            target < ResponseTime ? "the latency target, because it is below 0.2 s" : "an average answer of 0.2 s, our default",
            "latency_target_ms");
        figures.Assumed("requests_per_user_day", profile.RequestsPerUserDay, usual);
        FactOr(figures, ledger, FactIds.ReadWriteRatio, "reads_per_write", profile.ReadsPerWrite, usual);
        if (ledger.Has(FactIds.TransactionsPerDay))
        {
            figures.Assumed("writes_per_transaction", profile.WritesPerTransaction, $"what surrounds one of them. {profile.Source}");
        }

        figures.Assumed("cacheable_share", profile.Cacheable, usual);
        figures.Assumed("response_kb", profile.ResponseKilobytes, $"answers of such a system, pictures excluded. {profile.Source}");
        figures.Assumed("bytes_per_write", profile.BytesPerWrite, $"records of such a system, before indexes and copies. {profile.Source}");
        figures.Assumed("jobs_per_write", profile.JobsPerWrite, $"background work of such a system. {profile.Source}");
    }

    private static void Rates(FigureList figures, Ledger ledger)
    {
        var peak = new RequestsPerSecond(figures["peak_rps"]);
        var writes = ledger.Number(FactIds.WritesPerSecond) is { } stated
            ? FromFact(figures, ledger, FactIds.WritesPerSecond, "peak_writes_per_second", stated)
            : IsOnlyEvents(figures) // the domain's ratio is about people
            ? figures.Computed("peak_writes_per_second", figures["event_rps"], "event_rps: each call that brings events is written, the others read", "event_rps")
            : figures.Computed(
                "peak_writes_per_second", Traffic.Writes(peak, figures["reads_per_write"]).Value, "peak_rps ÷ (1 + reads_per_write)", "peak_rps", "reads_per_write");
        figures.Computed("peak_reads_per_second", Math.Max(0, peak.Value - writes), "peak_rps − peak_writes_per_second", "peak_rps", "peak_writes_per_second");
        Jobs(figures, ledger, writes);

        var duty = PeakShape.Duty(figures, ledger);
        var average = peak * duty;
        figures.Computed("average_rps", average.Value, "peak_rps × duty_cycle", "peak_rps", "duty_cycle");
        figures.Computed("requests_per_month", Traffic.InMonth(average).Value, "average_rps × 2,628,000 s (730 hours)", "average_rps");
        figures.Add(
            "in_flight", Laws.InFlight(peak, new Seconds(figures["response_time_s"])), Provenance.Computed, "peak_rps × response_time_s", ["peak_rps", "response_time_s"], "Little's law");
    }

    private static void Jobs(FigureList figures, Ledger ledger, double writes)
    {
        var jobs = writes * figures["jobs_per_write"];
        if (ledger.Number(FactIds.EventsPerSecond) is { } events && events > jobs)
        {
            FromFact(figures, ledger, FactIds.EventsPerSecond, "peak_jobs_per_second", events);
        }
        else
        {
            figures.Computed("peak_jobs_per_second", jobs, "peak_writes_per_second × jobs_per_write", "peak_writes_per_second", "jobs_per_write");
        }
    }

    private static void Growth(FigureList figures, Ledger ledger)
    {
        if (ledger.Number(FactIds.GrowthPerYear) is { } growth)
        {
            figures.Computed("growth_two_years", growth * growth, "growth_per_year²", FactIds.GrowthPerYear);
        }
        else
        {
            figures.Assumed("growth_two_years", GrowthPerYear * GrowthPerYear, "1.5 times a year, our default for a system that is used; squared for two years");
        }

        figures.Computed("peak_rps_two_years", figures["peak_rps"] * figures["growth_two_years"], "peak_rps × growth_two_years", "peak_rps", "growth_two_years");
    }

    private static void Data(FigureList figures, Ledger ledger)
    {
        var average = new RequestsPerSecond(figures["average_rps"]);
        var (monthly, monthlyWords, monthlyFrom) = Monthly(figures, ledger);
        var today = Today(figures, ledger, monthly, monthlyWords, monthlyFrom);
        figures.Computed(
            "stored_gb_two_years",
            Volume.After(today, monthly, TwoYears, figures["growth_two_years"]).Value,
            $"stored_gb + {monthlyWords} × 24 months × (1 + growth_two_years) ÷ 2",
            ["stored_gb", "growth_two_years", .. monthlyFrom]);
        Egress(figures, average);
        Logs(figures, average);
    }

    /// <summary>Whether the peak is made by events.</summary>
    private static bool IsOnlyEvents(FigureList figures) => figures["event_rps"] > 0;

    /// <summary>People leave a line with every request; of what programs send a sample is written, and the rest is counted.</summary>
    private static void Logs(FigureList figures, RequestsPerSecond average)
    {
        var events = figures["event_rps"] + figures["ingest_rps"];
        if (events == 0)
        {
            figures.Computed("log_gb_month", Volume.Logs(average).Value, "average_rps × 500 bytes a line × 2.628", "average_rps");
            return;
        }

        var people = figures["average_rps"] - (figures["event_rps"] * figures["duty_cycle"]);
        figures.Computed(
            "log_gb_month",
            Volume.Logs(new RequestsPerSecond(Math.Max(0, people) + (events * figures["duty_cycle"] * figures["event_log_share"]))).Value,
            "(average_rps − event_rps × duty_cycle + (event_rps + ingest_rps) × duty_cycle × event_log_share) × 500 bytes a line × 2.628",
            "average_rps", "event_rps", "ingest_rps", "duty_cycle", "event_log_share");
    }

    private static void Egress(FigureList figures, RequestsPerSecond average)
    {
        if (!IsOnlyEvents(figures) || figures["response_kb"] <= Receipt)
        {
            figures.Computed("egress_gb_month", Volume.Egress(average, figures["response_kb"]).Value, "average_rps × response_kb × 2.628", "average_rps", "response_kb");
            return;
        }

        var read = figures["peak_reads_per_second"] / figures["peak_rps"];
        figures.Computed(
            "egress_gb_month",
            Volume.Egress(average, (read * figures["response_kb"]) + ((1 - read) * Receipt)).Value,
            "average_rps × 2.628 × (response_kb for the share peak_reads_per_second ÷ peak_rps, 0.5 kB for an event, which is answered with a receipt)",
            "average_rps", "response_kb", "peak_reads_per_second", "peak_rps");
    }

    /// <summary>What is played leaves from the edge by the gigabyte, beside the answers of the application.</summary>
    private static void Media(FigureList figures, LoadProfile profile)
    {
        if (profile.MediaMegabits <= 0)
        {
            return;
        }

        figures.Assumed("media_mbit_s", profile.MediaMegabits, $"what plays in front of one person. {profile.Source}");
        var playing = figures.Computed(
            "playing", figures["average_rps"] * (figures["think_time_s"] + figures["response_time_s"]),
            "average_rps × (think_time_s + response_time_s): people in front of it on average", "average_rps", "think_time_s", "response_time_s");
        figures.Computed("media_gb_month", Volume.Media(playing, figures["media_mbit_s"]).Value, "playing × media_mbit_s ÷ 8 × 2,628,000 s ÷ 1,000", "playing", "media_mbit_s");
    }

    private static (GigabytesPerMonth Added, string Words, string[] From) Monthly(FigureList figures, Ledger ledger)
    {
        if (ledger.Number(FactIds.DataGrowth) is { } stated)
        {
            return (new GigabytesPerMonth(stated), "data_growth", [FactIds.DataGrowth]);
        }

        // A call brings many events, and each of them is a record.
        var written = IsOnlyEvents(figures) ? "peak_jobs_per_second" : "peak_writes_per_second";
        var writes = new RequestsPerSecond(figures[written] * figures["duty_cycle"]);
        return (
            Volume.Growth(writes, figures["bytes_per_write"]),
            $"({written} × duty_cycle × bytes_per_write × 1.5 for indexes × 2,628,000 s)",
            [written, "duty_cycle", "bytes_per_write"]);
    }

    private static Gigabytes Today(FigureList figures, Ledger ledger, GigabytesPerMonth monthly, string words, string[] from)
    {
        if (ledger.Number(FactIds.DataVolume) is { } stated)
        {
            return new Gigabytes(FromFact(figures, ledger, FactIds.DataVolume, "stored_gb", stated));
        }

        var months = ledger.Choice(FactIds.Stage) == "live" || ledger.Choice(FactIds.ExistingSystem) is not (null or "none") ? 12 : 1;
        var why = months == 12 ? "a running system is taken to hold a year of its writes" : "a new system is taken to hold its first month of writes";
        return new Gigabytes(figures.Assumed("stored_gb", (monthly * months).Value, $"{why}: {words} × {months}", from));
    }

    private static void FactOr(FigureList figures, Ledger ledger, string fact, string figure, double standard, string why)
    {
        if (ledger.Number(fact) is { } value)
        {
            FromFact(figures, ledger, fact, figure, value);
        }
        else
        {
            figures.Assumed(figure, standard, why);
        }
    }

    /// <summary>A figure that is a fact: it keeps the fact's provenance and the words it came from.</summary>
    internal static double FromFact(FigureList figures, Ledger ledger, string fact, string figure, double value)
    {
        var known = ledger.Find(fact)!;
        return figures.Add(figure, value, ProvenanceOf(known.Kind), known.Words, [fact]);
    }

    private static Provenance ProvenanceOf(FactKind kind) => kind switch
    {
        FactKind.Stated => Provenance.Stated,
        FactKind.Inferred => Provenance.Inferred,
        _ => Provenance.Assumed,
    };
}
