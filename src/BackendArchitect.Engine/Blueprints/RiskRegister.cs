using System.Globalization;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Gathers the risks of the domain, of every choice made, of team and migration, of the plan, and of support that ends.</summary>
internal static class RiskRegister
{
    private const int SoonMonths = 12;
    private const int HorizonMonths = 24;

    /// <summary>Roles whose fall stops releases, not the system.</summary>
    private static readonly string[] BesideTheSystem = ["infrastructure-as-code", "delivery-pipeline"];

    /// <param name="day">The day of the tables; support is counted from it.</param>
    /// <returns>Highest score first.</returns>
    public static IReadOnlyList<Risk> Gather(
        DesignContext context, IReadOnlyList<RiskSheet> sheets, IReadOnlyList<TechnologyChoice> technologies, Schedule schedule, DateOnly day) =>
        [.. context.Domain.Risks
            .Concat(context.Sketch.Rankings.SelectMany(ranking => ranking.Winner.Option.Risks))
            .Concat(sheets.SelectMany(sheet => sheet.Risks))
            .Where(risk => context.Holds(risk.When))
            .Select(risk => Score(risk, context.Scope))
            .Concat(Late(schedule))
            .Concat(technologies.Where(choice => choice.Version?.SupportEnds < day.AddMonths(HorizonMonths)).Select(choice => Unsupported(choice, day)))
            .DistinctBy(risk => risk.Id)
            .OrderByDescending(risk => risk.Score)
            .ThenByDescending(risk => risk.Impact)
            .ThenBy(risk => risk.Id, StringComparer.Ordinal)];

    private static Risk Score(RiskTemplate risk, Scope scope) => new(
        risk.Id,
        Template.Fill(risk.Title, scope),
        risk.Likelihood,
        risk.Impact,
        Template.Fill(risk.Mitigation, scope),
        risk.Owner,
        Template.Fill(risk.Trigger, scope));

    /// <summary>Likelier where the work itself is too much than where it only does not fit side by side.</summary>
    private static IEnumerable<Risk> Late(Schedule schedule)
    {
        if (schedule is { Warning: not null, AskedWeeks: { } asked, CapacityWeeks: { } capacity })
        {
            yield return new Risk(
                "timeline",
                string.Create(CultureInfo.InvariantCulture, $"The date is missed: the plan takes {schedule.Weeks} weeks and there are {asked}"),
                schedule.WorkWeeks > capacity ? 5 : 4,
                4,
                "Agree now which contexts are not in the first launch; measure the rates of the plan after the first phase and lay it out again.",
                "Product owner",
                "The walking skeleton meets its exit later than planned.");
        }
    }

    private static Risk Unsupported(TechnologyChoice choice, DateOnly day)
    {
        var ends = choice.Version!.SupportEnds!.Value;
        return new Risk(
            $"support-{choice.Id}",
            string.Create(CultureInfo.InvariantCulture, $"Support of {choice.Name} {choice.Version.Line} ends on {ends:yyyy-MM-dd}, while the system runs on it"),
            ends <= day ? 5 : ends < day.AddMonths(SoonMonths) ? 4 : 3,
            BesideTheSystem.Contains(choice.Role) ? 2 : 3,
            "Put the upgrade into the plan of the quarter before, rehearse it in the test environment, and let a check in the pipeline name lines whose support ends.",
            "Tech lead",
            "The day lies within two quarters and no upgrade is planned.");
    }
}
