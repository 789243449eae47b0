using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>Red flags as cards, the severity in words and in colour.</summary>
internal static class ReportWarnings
{
    public static string Write(Blueprint blueprint) => Html.Each(blueprint.Findings, finding => Html.Lines($"""
        <article class="card warning {Html.Text(finding.Severity)}">
        <h3>{Html.Text(finding.Title)} <span class="tag">{Html.Text(finding.Severity)} · {Html.Text(finding.Id)}</span></h3>
        <p>{Html.Text(finding.Says)} {Html.Text(finding.Because)}</p>
        <p><strong>Do:</strong> {Html.Text(finding.Do)}</p>
        </article>

        """));
}
