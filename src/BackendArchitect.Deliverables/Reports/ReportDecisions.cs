using System.Globalization;
using BackendArchitect.Deliverables.Records;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>Each decision in short: what won, why, and how the others scored.</summary>
internal static class ReportDecisions
{
    public static string Write(Blueprint blueprint) =>
        "<p>Scores are out of 100, weighted by what matters in this brief. Each record names all weights and scores.</p>\n"
        + string.Concat(blueprint.Decisions.Select((decision, at) => Card(decision, at + 1)));

    private static string Card(Decision decision, int number) => Html.Lines($"""
        <article class="card">
        <h3>{Html.Text(decision.Title)}</h3>
        <p class="asks">{Html.Text(decision.Asks)}</p>
        <p><strong>{Html.Text(decision.Winner.Name)}</strong>{Html.Text(With(decision.Technology))}</p>
        <ol>{Html.Each(decision.Reasons, reason => $"<li>{Html.Text(reason)}</li>")}</ol>
        <ul class="scores" aria-label="Scores of the options">
        {Html.Each(decision.Options, option => Score(decision, option))}</ul>
        {Excluded(decision)}<p class="record">Record: <code>{Html.Text(DecisionRecord.Path(decision, number))}</code></p>
        </article>

        """);

    private static string With(TechnologyChoice? technology) =>
        technology is null ? "" : $" with {technology.Name}{(technology.Version is { } version ? " " + version.Line : "")}";

    private static string Score(Decision decision, ScoredOption option) => string.Create(
        CultureInfo.InvariantCulture,
        $"<li{(option.Id == decision.Chosen ? " class=\"won\"" : "")}><span>{Html.Text(option.Name)}{Tags(option)}</span><b>{Words.Number(Math.Round(option.Total, 1))}</b><i style=\"--share: {Math.Clamp(option.Total, 0, 100):0.#}%\"></i></li>\n");

    private static string Tags(ScoredOption option) =>
        (option.Simplest ? " <em>simplest</em>" : "")
        + (option.RuledOut is null ? "" : " <em>out of the question</em>")
        + (option.DominatedBy is { } better ? $" <em>dominated by {Html.Text(better)}</em>" : "");

    private static string Excluded(Decision decision) => decision.Excluded.Count == 0
        ? ""
        : $"<p>Out of the question: {string.Join(" ", decision.Excluded.Select(option => $"<strong>{Html.Text(option.Name)}</strong>: {Html.Text(option.Because.TrimEnd('.'))}."))}</p>\n";
}
