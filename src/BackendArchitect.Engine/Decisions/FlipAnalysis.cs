using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>At which value of which input a decision comes out otherwise: found by making the sketch again, never by guessing.</summary>
internal sealed class FlipAnalysis(Sketch sketch)
{
    /// <summary>People for one team when more than one team is tried: two pizzas.</summary>
    private const int TeamOf = 8;

    private readonly Dictionary<(string Fact, FactValue Value), Sketch> _tried = [];

    /// <returns>Flips by decision id.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<Flip>> Find()
    {
        var dials = Dials.Of(sketch).ToList();
        return sketch.Rankings.ToDictionary(
            ranking => ranking.Point.Id,
            ranking => (IReadOnlyList<Flip>)[.. dials.SelectMany(dial => Flips(ranking.Point, dial))]);
    }

    private IEnumerable<Flip> Flips(DecisionPoint point, Dial dial) => dial switch
    {
        Dial.Number number => Turned(point, number),
        Dial.Choice choice => Changed(point, choice),
        Dial.Members members => Joined(point, members),
        _ => [],
    };

    private IEnumerable<Flip> Turned(DecisionPoint point, Dial.Number dial)
    {
        var known = sketch.Scope.Number(FactCatalogue.Find(dial.Fact).Variable) ?? (dial.Figure is { } figure ? sketch.Scope.Number(figure) : null);
        var now = known ?? (dial.Unlimited ? dial.Stops[^1] : double.NaN);
        // Where saying the present value already changes something, the input is a question to answer and no dial to turn.
        if (double.IsNaN(now) || Differs(point, dial.Fact, now))
        {
            yield break;
        }

        if (known is not null && Nearest(point, dial, now, dial.Stops.Where(stop => stop > now)) is var (same, other))
        {
            yield return Number(point, dial, FlipDirection.Up, known, same, other);
        }

        if (Nearest(point, dial, now, dial.Stops.Where(stop => stop < now).Reverse()) is var (above, below))
        {
            yield return Number(point, dial, FlipDirection.Down, known, above, below);
        }
    }

    private (double Same, double Other)? Nearest(DecisionPoint point, Dial.Number dial, double now, IEnumerable<double> stops)
    {
        var same = now;
        foreach (var stop in stops)
        {
            if (Differs(point, dial.Fact, stop))
            {
                return Narrowed(point, dial, same, stop);
            }

            same = stop;
        }

        return null;
    }

    /// <summary>Halves the way between the last value that changed nothing and the first that did, until no value a reader would write lies between.</summary>
    private (double Same, double Other) Narrowed(DecisionPoint point, Dial.Number dial, double same, double other)
    {
        while (Between(dial.Step, same, other) is { } middle)
        {
            if (Differs(point, dial.Fact, middle))
            {
                other = middle;
            }
            else
            {
                same = middle;
            }
        }

        return (same, other);
    }

    private static double? Between(Dial.Grain grain, double one, double two)
    {
        var (low, high) = (Math.Min(one, two), Math.Max(one, two));
        var middle = grain switch
        {
            Dial.Grain.Whole => Math.Round((low + high) / 2),
            Dial.Grain.Digits => Digits.Three(Math.Sqrt(low * high)),
            _ => low,
        };
        return middle > low && middle < high ? middle : null;
    }

    private IEnumerable<Flip> Changed(DecisionPoint point, Dial.Choice dial)
    {
        var now = sketch.Brief.Choice(dial.Fact) is { } word ? FactValue.Of(word) : null;
        return dial.Phrases
            .Select(phrase => (Value: FactValue.Of(phrase.Word), phrase.Phrase))
            .Where(phrase => phrase.Value != now && Differs(point, dial.Fact, phrase.Value))
            .Select(phrase => Other(point, dial.Fact, now, phrase.Value, phrase.Phrase));
    }

    private IEnumerable<Flip> Joined(DecisionPoint point, Dial.Members dial)
    {
        var now = sketch.Brief.Many(dial.Fact);
        foreach (var (word, name) in dial.Names)
        {
            var value = FactValue.Of(now.Contains(word) ? now.Remove(word) : now.Add(word));
            if (Differs(point, dial.Fact, value))
            {
                yield return Other(point, dial.Fact, now.IsEmpty ? null : FactValue.Of(now), value, now.Contains(word) ? $"without {name}" : $"under {name}");
            }
        }
    }

    private bool Differs(DecisionPoint point, string fact, double value) => Differs(point, fact, FactValue.Of(value));

    private bool Differs(DecisionPoint point, string fact, FactValue value) => Try(fact, value).Choice(point.Id) != sketch.Choice(point.Id);

    private Sketch Try(string fact, FactValue value)
    {
        if (!_tried.TryGetValue((fact, value), out var tried))
        {
            var stated = Flip.Stating(sketch.Stated, fact, value);
            tried = sketch.With(Flip.Stating(stated, FactIds.Teams, Teams(fact, value)));
            _tried[(fact, value)] = tried;
        }

        return tried;
    }

    /// <summary>In how many teams so many people work, when that is more or fewer than now and nobody said.</summary>
    private FactValue.Number? Teams(string fact, FactValue value)
    {
        if (fact != FactIds.TeamSize || sketch.Stated.Has(FactIds.Teams) || value is not FactValue.Number people || sketch.Brief.Number(fact) is not { } now)
        {
            return null;
        }

        var teams = Teams(people.Value);
        return teams == Teams(now) ? null : new FactValue.Number(teams);
    }

    private static double Teams(double people) => Math.Max(1, Math.Round(people / TeamOf));

    private Flip Number(DecisionPoint point, Dial.Number dial, FlipDirection direction, double? now, double same, double other)
    {
        var (last, first) = (FactValue.Of(same), FactValue.Of(other));
        var then = Try(dial.Fact, first);
        var (winner, name) = Winner(point, then);
        var figure = dial is { Explained: true, Figure: { } id } ? new FlipFigure(id, sketch.Scope.Number(id)!.Value, then.Scope.Number(id)!.Value) : null;
        var along = Teams(dial.Fact, first) is { } teams ? new FlipAlong(FactIds.Teams, Teams(dial.Fact, last), teams) : null;
        return new Flip(
            dial.Fact,
            figure,
            FactCatalogue.Find(dial.Fact).Unit,
            direction,
            now is { } known ? FactValue.Of(known) : null,
            last,
            first,
            along is null ? [] : [along],
            winner,
            name,
            FlipWords.Number(name, dial, direction, other, along, figure));
    }

    private Flip Other(DecisionPoint point, string fact, FactValue? now, FactValue value, string phrase)
    {
        var (winner, name) = Winner(point, Try(fact, value));
        return new Flip(fact, null, string.Empty, FlipDirection.Other, now, now, value, [], winner, name, $"{name} {phrase}.");
    }

    private static (string? Id, string Name) Winner(DecisionPoint point, Sketch then)
    {
        var winner = then.Choice(point.Id);
        return (winner, point.Options.FirstOrDefault(option => option.Id == winner)?.Name ?? FlipWords.Nothing);
    }
}
