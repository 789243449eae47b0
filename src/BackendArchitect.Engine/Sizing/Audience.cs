using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Sizing;

/// <summary>How many people sign in within a month, from whatever was said about people. Programs and devices are not people.</summary>
internal static class Audience
{
    private const double DaysInMonth = 730 / 24.0;

    public static void Add(FigureList figures, Ledger ledger, LoadProfile profile)
    {
        if (People(figures, ledger, profile) is not { } people)
        {
            return;
        }

        figures.Assumed("signed_in_share", profile.SignedIn, $"of the people of a month, how many sign in. {profile.Source}");
        figures.Computed(
            "people_signed_in_month",
            people.Count * figures["signed_in_share"],
            $"{people.Formula} × signed_in_share",
            [.. people.From, "signed_in_share"]);
    }

    private static Crowd? People(FigureList figures, Ledger ledger, LoadProfile profile)
    {
        if (ledger.Number(FactIds.MonthlyUsers) is { } monthly)
        {
            return new Crowd(monthly, "monthly_users", [FactIds.MonthlyUsers]);
        }

        if (ledger.Number(FactIds.RegisteredUsers) is { } registered)
        {
            return new Crowd(registered, "registered_users, who all come within a month", [FactIds.RegisteredUsers]);
        }

        if (ledger.Number(FactIds.DailyUsers) is { } daily)
        {
            return new Crowd(daily / OnADay(figures, profile), "daily_users ÷ come_on_a_day", [FactIds.DailyUsers, "come_on_a_day"]);
        }

        return figures.Parents("peak_rps").Any(parent => parent is FactIds.ConcurrentUsers or FactIds.Tenants)
            ? new Crowd(
                figures["requests_per_month"] / DaysInMonth / figures["requests_per_user_day"] / OnADay(figures, profile),
                "requests_per_month ÷ 30.42 days ÷ requests_per_user_day ÷ come_on_a_day",
                ["requests_per_month", "requests_per_user_day", "come_on_a_day"])
            : null;
    }

    private static double OnADay(FigureList figures, LoadProfile profile) =>
        figures.Assumed("come_on_a_day", profile.OnADay, $"of the people of a month, how many come on a day. {profile.Source}");

    private sealed record Crowd(double Count, string Formula, IReadOnlyList<string> From);
}
