using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Sizing;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>Every figure of the design with its formula and parents, from the load to the availability budget and two years on.</summary>
public static class CapacityPage
{
    /// <summary>Said this often, a sentence is said once for all.</summary>
    private const int Repeated = 3;

    private static readonly (string Title, string Says, string[] Starts)[] Chapters =
    [
        ("Habits and targets", "What people do with such a system, and what it has to keep.",
            ["think_", "response_", "requests_per_user", "reads_per", "peak_factor", "peak_day", "daily_", "cacheable", "jobs_per", "bytes_per", "events_per_call", "latency_", "availability_target", "rto_", "rpo_", "contexts"]),
        ("Load", "Requests, and what they cause.",
            ["peak_", "average_", "duty_", "in_flight", "requests_per_month", "ingest_", "open_", "growth_"]),
        ("Data and traffic", "What is stored, sent and logged.", ["stored_", "egress_", "log_"]),
        ("Edge and application", "What answers before the application, and how many instances carry the rest.",
            ["edge_", "origin_", "plan_", "app_", "internal_", "worker_", "services", "connection_nodes", "function_", "proprietary_"]),
        ("Cache", "What is answered from memory.", ["cache_"]),
        ("Database", "What reaches it, and how large it is.", ["store_", "db_vcpu", "db_memory", "db_replicas", "db_storage"]),
        ("Connections", "What the application opens, and what the database accepts.", ["connection_pooler", "db_connections", "max_connections"]),
        ("Measurements", "What the store for points and events takes and keeps.", ["analytics_"]),
        ("Messages and search", "What is carried side by side.", ["queue_", "broker_", "search_"]),
        ("Shape", "What the graph of parts and calls says.", ["sync_", "single_", "shared_", "largest_", "services_per"]),
    ];

    public static string Write(Blueprint blueprint)
    {
        var page = new MarkdownPage()
            .Heading(1, "Capacity")
            .Paragraph("Load first, then data, sizes, connections and what may be down. Each number traces to something said, a formula over other numbers, or a dated table; what is assumed says so. Behind a formula stand the numbers that went in. Where it stops carrying more, and what two years of growth ask for, is in `scaling.md`.");
        var left = blueprint.Figures.Where(figure => !IsNil(figure)).ToList();
        var habit = Habit(left);
        page.Paragraph(habit.Length == 0 ? "" : $"*The habit of the domain*, where a line below names it: {Text(habit)}");
        foreach (var (title, says, starts) in Chapters)
        {
            var here = left.Where(figure => starts.Any(start => figure.Id.StartsWith(start, StringComparison.Ordinal)) && !Belongs(figure.Id, title)).ToList();
            left = [.. left.Except(here)];
            Figures(page, blueprint, title, says, here, habit);
        }

        Availability(page, blueprint);
        Figures(page, blueprint, "Other figures", "Availability, recovery and cost.", left, habit);
        var nil = blueprint.Figures.Where(IsNil).ToList();
        if (nil.Count > 0)
        {
            page.Heading(2, "None in this design").Paragraph(string.Join(" · ", nil.Select(figure => $"{Text(figure.Name)} {Mono(figure.Id)}")));
        }

        return page.ToString();
    }

    /// <summary>What is none of is named in one line: a row for each would hide the figures that count.</summary>
    private static bool IsNil(Figure figure) => figure.Value == 0 && figure.Provenance == Provenance.Computed;

    /// <summary>The sentences that several assumed figures end with, said once.</summary>
    private static string Habit(IEnumerable<Figure> figures) => figures
        .Where(figure => figure.Provenance == Provenance.Assumed)
        .Select(Tail)
        .Where(tail => tail.Length > 0)
        .GroupBy(tail => tail, StringComparer.Ordinal)
        .Where(group => group.Count() >= Repeated)
        .OrderByDescending(group => group.Count())
        .Select(group => group.Key)
        .FirstOrDefault("");

    private static string Tail(Figure figure) =>
        figure.Formula.IndexOf(". ", StringComparison.Ordinal) is var end and > 0 ? figure.Formula[(end + 2)..].Trim() : "";

    private static string Origin(Figure figure, string habit) =>
        habit.Length > 0 && Tail(figure) == habit
            ? $"{Text(figure.Formula[..figure.Formula.IndexOf(". ", StringComparison.Ordinal)])}; *the habit of the domain*"
            : Words.Origin(figure);

    /// <summary>A few names begin like those of another chapter.</summary>
    private static bool Belongs(string id, string title) => id switch
    {
        "app_connections" => title != "Connections" && title != "Edge and application",
        "services_per_engineer" => title != "Shape",
        _ => false,
    };

    private static void Figures(MarkdownPage page, Blueprint blueprint, string title, string says, List<Figure> figures, string habit)
    {
        if (figures.Count == 0)
        {
            return;
        }

        page.Heading(2, title).Paragraph(says).Table(
            ["Figure", "Value>", "How it is known", "Formula or words"],
            figures.Select(figure => new[]
            {
                $"{Text(figure.Name)} {Mono(figure.Id)}",
                Text(Words.Number(figure.Value, figure.Unit)),
                Words.Kind(figure.Provenance),
                Origin(figure, habit) + (figure.From.Count > 0 ? $"; with {string.Join(", ", figure.From.Select(parent => Parent(blueprint, parent)))}" : ""),
            }));
    }

    /// <summary>A figure or a fact by name, with its value where it has one.</summary>
    private static string Parent(Blueprint blueprint, string id)
    {
        if (blueprint.Figures.FirstOrDefault(figure => figure.Id == id) is { } figure)
        {
            return $"{Mono(id)} = {Words.Number(figure.Value)}";
        }

        var fact = blueprint.Facts.FirstOrDefault(fact => fact.Id == id || fact.Id.Replace('-', '_') == id);
        return fact is null ? Mono(id) : $"{Mono(id)} = {Text(Words.Value(blueprint, fact))}";
    }

    private static void Availability(MarkdownPage page, Blueprint blueprint)
    {
        if (blueprint.Availability is not { } budget)
        {
            return;
        }

        page.Heading(2, "Availability budget")
            .Paragraph($"The target of {Percent(budget.Target)} leaves {Words.Number(budget.AllowedMinutes)} minutes in a month of 30 days. The parts in series promise {Percent(budget.Expected)}, "
                + $"that is {Words.Number(budget.LostMinutes)} minutes{(budget.IsKept ? "" : ": **more than there are**")}. {Regions(budget)} Own mistakes come on top; no table knows them.")
            .Table(
                ["Part", "Copies>", "Promises>", "Takes, minutes a month>", "Share of what is lost>", "Source"],
                budget.Parts.Select(part => new[]
                {
                    Text(part.Part),
                    Words.Number(part.Copies),
                    Percent(part.Percent),
                    Words.Number(part.LostMinutes),
                    $"{Words.Number(Math.Round(100 * part.LostMinutes / Math.Max(budget.Parts.Sum(other => other.LostMinutes), double.Epsilon), 1))} %",
                    Text(part.Source),
                }));
        if (budget.Remedies.Count > 0)
        {
            page.Paragraph(budget.IsKept ? "What would buy more, should it be needed:" : "What would buy it back:")
                .Table(["Step", "Then to expect>"], budget.Remedies.Select(remedy => new[] { Words.Sentence(remedy.Does), Percent(remedy.Percent) }));
        }
    }

    private static string Regions(AvailabilityBudget budget) => budget.Regions > 1
        ? $"One region alone gives {Percent(budget.OneRegion)}; {Words.Number(budget.Regions)} stand in for each other."
        : "All of it stands in one region, which is never credited with more than its published promises.";

    private static string Percent(double value) => value.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture) + " %";
}
