using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Engine.Costs;

/// <summary>Prices every option of every decision by taking it and deciding, sizing and billing again.</summary>
internal static class OptionPricing
{
    /// <param name="decisions">As they were written for <paramref name="chosen"/>.</param>
    /// <returns>The same, with what each option would cost.</returns>
    public static IReadOnlyList<Decision> Price(IReadOnlyList<Decision> decisions, PricedSketch chosen)
    {
        var now = chosen.Monthly();
        return [.. decisions.Select(decision => decision with
        {
            Options = [.. decision.Options.Select(option => option with
            {
                Monthly = option.Id == decision.Chosen ? now
                    : decision.Excluded.Any(excluded => excluded.Id == option.Id) ? null
                    : chosen.Forcing(decision.Id, option.Id).Monthly(),
            })],
        })];
    }
}
