namespace BackendArchitect.Engine.Knowledge;

/// <param name="ThinkTime">Seconds between two requests of one active person.</param>
/// <param name="RequestsPerUserDay">Requests one active person makes in a day.</param>
/// <param name="ReadsPerWrite">Reads for each write.</param>
/// <param name="WritesPerTransaction">Writes around one business transaction, with those of people who came and went without one; 1 when absent.</param>
/// <param name="MediaMegabits">What one person who plays something receives from the edge, Mbit/s; 0 when absent: nothing is played.</param>
/// <param name="PeakFactor">Busiest second over average second.</param>
/// <param name="ResponseKilobytes">Average answer, kB, pictures excluded.</param>
/// <param name="BytesPerWrite">Stored by one write, bytes, before indexes and copies.</param>
/// <param name="Cacheable">Share of reads that a cache or the edge can answer, 0 to 1.</param>
/// <param name="JobsPerWrite">Background jobs one write causes.</param>
/// <param name="CriticalLatency">p95 to aim for when nobody said, ms.</param>
/// <param name="EventsPerCall">Events that those who send them put into one call; 1 where each sender has only its own. When absent 10 beside people, 1 where nobody else calls.</param>
/// <param name="EventLogShare">Share of the calls of programs that leave a line in the log, 0 to 1; the rest is counted, not written.</param>
/// <param name="Availability">Availability to aim for when nobody said, percent.</param>
/// <param name="HeardBy">Open screens that one write reaches at once; 1 when absent.</param>
/// <param name="SignedIn">Share of the people of a month who sign in, 0 to 1; 1 when absent.</param>
/// <param name="OnADay">Share of the people of a month who come on a day, above 0 to 1; 0.2 when absent.</param>
/// <param name="FileKilobytes">Files that come with one write on average, kB; 0 when absent: nothing is known of files.</param>
/// <param name="LibraryGigabytes">Files that are there from the start, GB; 0 when absent.</param>
public sealed record LoadProfile(
    double ThinkTime,
    double RequestsPerUserDay,
    double ReadsPerWrite,
    double PeakFactor,
    double ResponseKilobytes,
    double BytesPerWrite,
    double Cacheable,
    double JobsPerWrite,
    double CriticalLatency,
    double Availability,
    string Source,
    double WritesPerTransaction = 1,
    double HeardBy = 1,
    double SignedIn = 1,
    double OnADay = 0.2,
    double MediaMegabits = 0,
    double FileKilobytes = 0,
    double LibraryGigabytes = 0,
    double? EventsPerCall = null,
    double EventLogShare = 0.01);
