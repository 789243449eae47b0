using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>The top of the report: what it is about, what to build, and the four numbers everybody asks for.</summary>
internal static class ReportHero
{
    public static string Write(Blueprint blueprint) => Html.Lines($"""
        <header class="hero">
        <p class="eyebrow">Backend design · catalogue of {Words.Date(blueprint.Stamp.CatalogueDate)}</p>
        <h1>{Html.Text(blueprint.Title)}</h1>
        <p class="headline">{Html.Text(blueprint.Verdict.Headline)}</p>
        <dl class="tiles">
        {Html.Each(Tiles(blueprint), tile => $"<div><dt>{Html.Text(tile.Name)}</dt><dd>{Html.Text(tile.Value)}<small>{Html.Text(tile.Unit)}</small></dd></div>\n")}</dl>
        </header>

        """);

    private static IEnumerable<(string Name, string Value, string Unit)> Tiles(Blueprint blueprint)
    {
        if (Find(blueprint, "peak_rps") is { } peak)
        {
            yield return ("Planned peak", Words.Number(peak.Value), peak.Unit);
        }

        if (blueprint.BreakPoints is [var first, ..])
        {
            yield return ("Holds to", Words.Multiple(first.Multiple) + "×", "the planned peak");
        }

        var (low, high) = (Words.Dollars(blueprint.Costs.Low), Words.Dollars(blueprint.Costs.High));
        yield return ("Costs", low == high ? low : $"{low}–{high}", $"{blueprint.Costs.Currency} a month");
        if (Find(blueprint, "availability_expected") is { } availability)
        {
            yield return ("Availability to expect", Words.Number(availability.Value, availability.Unit), "of the time, all parts in a row");
        }
        else if (Find(blueprint, "stored_gb_two_years") is { } stored)
        {
            yield return ("Stored in two years", Words.Number(stored.Value), stored.Unit);
        }
    }

    private static Engine.Sizing.Figure? Find(Blueprint blueprint, string id) => blueprint.Figures.FirstOrDefault(figure => figure.Id == id);
}
