using System.Globalization;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Decisions;

/// <summary>At which value of which input a decision comes out otherwise: found by making the sketch again, never by guessing.</summary>
internal sealed class FlipAnalysis(Sketch sketch, KnowledgeBase knowledge)
{
    /// <summary>People for one team when more than one team is tried: two pizzas.</summary>
    private const int TeamOf = 8;

    private const double Close = 1.03;

    private static readonly Dial[] Dials =
    [
        new("team-size", FactIds.TeamSize, "engineers", Whole: true, [1, 2, 3, 5, 8, 12, 16, 20, 24, 30, 40, 60, 100]),
        new("load", FactIds.RequestsPerSecond, "requests/s at the peak", Whole: false, [1, 10, 30, 100, 300, 1e3, 3e3, 1e4, 3e4, 1e5, 1e6]),
        new("budget", FactIds.BudgetPerMonth, "USD a month", Whole: false, [50, 100, 300, 1e3, 3e3, 1e4, 3e4]),
        new("availability", FactIds.Availability, "% availability", Whole: false, [99, 99.5, 99.9, 99.95, 99.99]),
    ];

    private readonly Dictionary<(string Dial, double Value), Sketch> _tried = [];

    /// <returns>Sentences by decision id.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Find()
    {
        var sentences = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var ranking in sketch.Rankings)
        {
            sentences[ranking.Point.Id] = [.. Dials.SelectMany(dial => Flips(ranking.Point, dial))];
        }

        return sentences;
    }

    private IEnumerable<string> Flips(DecisionPoint point, Dial dial)
    {
        if (Current(dial) is not { } now)
        {
            yield break;
        }

        var above = Nearest(point, dial, now, dial.Stops.Where(stop => stop > now).Order());
        if (above is { } up)
        {
            yield return Sentence(point, dial, up, "from");
        }

        var below = Nearest(point, dial, now, dial.Stops.Where(stop => stop < now).OrderDescending());
        if (below is { } down)
        {
            yield return Sentence(point, dial, down, dial.Whole ? "at" : "under");
        }
    }

    private double? Current(Dial dial) => dial.Id == "load" ? sketch.Scope.Number("peak_rps") : sketch.Brief.Number(dial.Fact);

    private double? Nearest(DecisionPoint point, Dial dial, double now, IEnumerable<double> stops)
    {
        var same = now;
        foreach (var stop in stops)
        {
            if (Outcome(point, dial, stop) is { } other && other != sketch.Choice(point.Id))
            {
                return dial.Id == "availability" ? stop : Narrow(point, dial, same, stop);
            }

            same = stop;
        }

        return null;
    }

    /// <summary>Halves the way between the last value that changed nothing and the first that did.</summary>
    private double Narrow(DecisionPoint point, Dial dial, double same, double other)
    {
        while (dial.Whole ? Math.Abs(other - same) > 1 : Math.Max(other, same) / Math.Min(other, same) > Close)
        {
            var middle = dial.Whole ? Math.Floor((same + other) / 2) : Math.Sqrt(same * other);
            if (middle == same || middle == other)
            {
                break; // nothing lies between: a value said with a fraction, or the end of what a double can tell apart
            }

            if (Outcome(point, dial, middle) == sketch.Choice(point.Id))
            {
                same = middle;
            }
            else
            {
                other = middle;
            }
        }

        return other;
    }

    private string? Outcome(DecisionPoint point, Dial dial, double value) => Try(dial, value).Choice(point.Id);

    private Sketch Try(Dial dial, double value)
    {
        if (!_tried.TryGetValue((dial.Id, value), out var tried))
        {
            tried = Sketch.Of(Turned(dial, value), knowledge);
            _tried[(dial.Id, value)] = tried;
        }

        return tried;
    }

    private Ledger Turned(Dial dial, double value)
    {
        var turned = sketch.Brief.With(Fact(dial.Fact, value));
        var teams = Math.Max(1, Math.Round(value / TeamOf));
        return dial.Id == "team-size" && sketch.Brief.Find(FactIds.Teams)?.Kind != FactKind.Stated
            ? turned.With(Fact(FactIds.Teams, teams))
            : turned;
    }

    private static Fact Fact(string id, double value) =>
        new(id, FactValue.Of(value), FactCatalogue.Find(id).Unit, FactKind.Stated, "tried", FactSource.Engine);

    private string Sentence(DecisionPoint point, Dial dial, double value, string when)
    {
        var winner = Outcome(point, dial, value);
        var name = point.Options.FirstOrDefault(option => option.Id == winner)?.Name ?? "nothing of the kind";
        var teams = dial.Id == "team-size" && value > TeamOf && sketch.Brief.Find(FactIds.Teams)?.Kind != FactKind.Stated
            ? string.Create(CultureInfo.InvariantCulture, $" in {Math.Round(value / TeamOf)} teams")
            : string.Empty;
        return $"{name} {when} {Template.Readable(value, dial.Unit)} {dial.Unit}{teams}.";
    }

    /// <summary>An input that can be turned.</summary>
    /// <param name="Stops">Values to try, from which the exact one is narrowed down.</param>
    private sealed record Dial(string Id, string Fact, string Unit, bool Whole, double[] Stops);
}
