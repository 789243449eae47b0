using System.Globalization;
using System.Text;
using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Golden;

/// <summary>What matters of a design on one page, so that a change of it can be read as an architect would.</summary>
internal static class GoldenPage
{
    public static string Write(string words, Blueprint design)
    {
        var page = new StringBuilder();
        void Section(string title, IEnumerable<string> lines)
        {
            page.Append("\n## ").Append(title).Append("\n\n");
            foreach (var line in lines)
            {
                page.Append("- ").Append(line).Append('\n');
            }
        }

        page.Append("> ").Append(words).Append("\n\n**").Append(design.Verdict.Headline).Append("**\n");
        Section("Why", design.Verdict.Reasons);
        Section("Read", design.Facts.Select(fact => $"{fact.Id}: {fact.Value} {fact.Unit} ({Words.Kind(fact)})"));
        Section("Decisions", design.Decisions.Select(decision => Invariant(
            $"{decision.Id}: **{decision.Chosen}** {decision.Winner.Total}; {string.Join(", ", decision.Options.Where(option => option.Id != decision.Chosen).Select(option => Invariant($"{option.Id} {option.Total}")))}; out: {string.Join(", ", decision.Excluded.Select(option => option.Id))}")));
        Section("Flips of the style", design.Decision("architecture-style")!.Flips.Select(flip => flip.Says));
        Section("Technologies", design.Technologies.Select(choice => $"{choice.Role}: {choice.Name} {choice.Version?.Line}".TrimEnd()));
        Section("Figures", design.Figures.Select(figure => $"{figure.Id} = {Words.Number(figure.Value, figure.Unit)} ({figure.Provenance.ToString().ToLowerInvariant()})"));
        Section("Breaks", design.BreakPoints.Select(point => Invariant($"{point.Part}, {point.Resource}: {point.Multiple:0.##}×; {point.Next}")));
        Section("Bill", design.Costs.Lines.Select(line => Invariant($"{line.Part}, {line.Item}: {line.Low:0.00} to {line.High:0.00} USD"))
            .Append(Invariant($"total {design.Costs.Low:0.00} to {design.Costs.High:0.00} USD a month, {design.Costs.ThreeYears:0.00} USD in three years")));
        Section("Warnings", design.Findings.Select(finding => $"{finding.Id} {finding.Severity}: {finding.Says}"));
        Section("Patterns", design.Patterns.Select(pattern => pattern.Id));
        Section("Parts", design.Parts.Select(part => $"{part.Id} ({part.Kind}) {part.Technology} ×{part.Instances}"));
        Section("Risks", design.Risks.Select(risk => $"{risk.Score} {risk.Title}"));
        Section("Phases", design.Phases.Select(phase => Invariant($"{phase.Id} {phase.StartWeek}+{phase.Weeks} after {string.Join(", ", phase.After)}: {phase.Exit}")));
        return page.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
