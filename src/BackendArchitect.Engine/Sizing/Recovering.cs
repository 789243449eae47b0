namespace BackendArchitect.Engine.Sizing;

/// <summary>How soon the design is back, and with how much lost, when a region is gone.</summary>
internal static class Recovering
{
    private const string Source = "AWS, Disaster recovery of workloads; hours and minutes made numbers by us";
    private const double FailoversYear = 2;

    /// <summary>Minutes to be back, minutes of data lost.</summary>
    private static readonly Dictionary<string, (double Back, double Lost, string Says)> Ways = new(StringComparer.Ordinal)
    {
        ["backup-restore"] = (240, 5, "hours to restore from code and backups; continuous archiving of the log loses minutes"),
        ["pilot-light"] = (30, 5, "tens of minutes to start what is not running; the copy of the data is minutes behind"),
        ["warm-standby"] = (10, 1, "minutes to scale up what runs small; replication between regions is behind by less than a minute or so"),
        ["active-active"] = (1, 1, "health checks move people within a minute; what was not yet replicated is lost"),
    };

    public static void Add(FigureList figures, ChosenStack stack)
    {
        var (back, lost, says) = Ways.GetValueOrDefault(stack.Choice("disaster-recovery") ?? "backup-restore", Ways["backup-restore"]);
        figures.Add("recovery_time_min", back, Provenance.Assumed, says, [], Source);
        figures.Add("recovery_point_min", lost, Provenance.Assumed, says, [], Source);
        figures.Assumed("failovers_year", FailoversYear, "how often a year something makes a switch necessary, our default");
        figures.Computed("serving_regions", HasSecond(stack) ? 2 : 1, HasSecond(stack) ? "a second region runs beside the first" : "one region; another would have to be started");
    }

    /// <summary>Whether a second region serves, or can within minutes.</summary>
    public static bool HasSecond(ChosenStack stack) => stack.Chose("disaster-recovery", "warm-standby", "active-active");

    /// <summary>Minutes a year that switching takes.</summary>
    public static double LostYear(string option, double failovers) => Ways[option].Back * failovers;
}
