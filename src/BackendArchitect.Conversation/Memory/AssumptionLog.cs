using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Memory;

/// <summary>The answers of a place about assumed values.</summary>
public static class AssumptionLog
{
    /// <summary>Answers kept of one fact of one design: what it is now, and how it came to that.</summary>
    private const int Kept = 6;

    /// <summary>How long an answer that was put off is not asked for. Unit: days.</summary>
    public const int PutOffDays = 14;

    public static Logbook Told(this Logbook log, LoggedDesign design, string fact, Fact told, DecisionMark mark) =>
        log.With(new AssumptionCheck(design.Thread, fact, told, null, mark));

    public static Logbook PutOff(this Logbook log, LoggedDesign design, string fact, DecisionMark mark) =>
        log.With(new AssumptionCheck(design.Thread, fact, null, mark.At.AddDays(PutOffDays), mark));

    /// <summary>The last answer that names a value, about any of these facts of a design; null when nobody gave one.</summary>
    public static AssumptionCheck? LastTold(this Logbook log, LoggedDesign design, IReadOnlyCollection<string> facts) =>
        log.Checks.FindLast(check => check.Told is not null && check.Design == design.Thread && facts.Contains(check.Fact));

    /// <summary>Until when somebody put the question off; null when nobody did.</summary>
    public static DateTimeOffset? PutOffUntil(this Logbook log, LoggedDesign design, IReadOnlyCollection<string> facts) =>
        log.Checks.FindLast(check => check.Design == design.Thread && facts.Contains(check.Fact))?.Later;

    private static Logbook With(this Logbook log, AssumptionCheck check)
    {
        var own = log.Checks.FindAll(known => known.Design == check.Design && known.Fact == check.Fact);
        return log with { Checks = (own.Count < Kept ? log.Checks : log.Checks.Remove(own[0])).Add(check) };
    }
}
