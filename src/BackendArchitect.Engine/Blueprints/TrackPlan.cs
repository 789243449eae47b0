namespace BackendArchitect.Engine.Blueprints;

/// <summary>Lays work onto tracks that run side by side: each piece goes where it can begin first.</summary>
/// <param name="engineers">All who build.</param>
/// <param name="tracks">1 or more.</param>
internal sealed class TrackPlan(double engineers, int tracks, RoadmapRates rates)
{
    private const double Step = 0.5;

    private readonly List<Phase> _phases = [];
    private readonly List<string?> _last = [.. Enumerable.Repeat<string?>(null, tracks)];

    public IReadOnlyList<Phase> Phases => _phases;

    /// <summary>People on one track: more than a crew would wait for each other.</summary>
    private double OnOne => Math.Min(engineers / tracks, rates["crew"]);

    /// <summary>All planned work so far. Unit: engineer-weeks.</summary>
    public double Work { get; private set; }

    /// <summary>The whole team on one thing, as far as it can be divided; everything waits for it.</summary>
    public void Together(string id, string name, double work, IReadOnlyList<string> does, string exit)
    {
        Book(id, name, work, Math.Min(engineers, rates["crew"]), [.. _last.OfType<string>().Distinct()], does, exit);
        for (var track = 0; track < tracks; track++)
        {
            _last[track] = id;
        }
    }

    /// <summary>A wait of so many weeks after everything, with no planned work in it.</summary>
    public void Watch(string id, string name, double weeks, IReadOnlyList<string> does, string exit)
    {
        string[] after = [.. _last.OfType<string>().Distinct()];
        _phases.Add(new Phase(id, name, Begin(after), weeks, after, does, exit));
    }

    /// <summary>One track on one thing.</summary>
    /// <param name="after">Phases it waits for, beside what its track does before.</param>
    public void OnTrack(string id, string name, double work, IReadOnlyList<string> does, string exit, params string[] after)
    {
        var track = NextTrack();
        Book(id, name, work, OnOne, [.. after.Append(_last[track]).OfType<string>().Distinct()], does, exit);
        _last[track] = id;
    }

    /// <summary>Divides things among the tracks, one phase a track.</summary>
    /// <param name="work">Of each thing. Unit: engineer-weeks.</param>
    public void Divide<T>(IReadOnlyList<T> things, double work, Action<int, IReadOnlyList<T>> add)
    {
        var free = _last.Select(last => End(last)).ToList();
        var shares = free.Select(_ => new List<T>()).ToList();
        foreach (var thing in things)
        {
            var track = free.IndexOf(free.Min());
            shares[track].Add(thing);
            free[track] += work / (OnOne * rates["focus"]);
        }

        foreach (var (share, at) in shares.Where(share => share.Count > 0).Select((share, at) => (share, at + 1)))
        {
            add(at, share);
        }
    }

    private int NextTrack() => Enumerable.Range(0, tracks).MinBy(track => End(_last[track]));

    private void Book(string id, string name, double work, double people, IReadOnlyList<string> after, IReadOnlyList<string> does, string exit)
    {
        Work += work;
        var weeks = Math.Max(Step, Math.Ceiling(work / (people * rates["focus"]) / Step) * Step);
        _phases.Add(new Phase(id, name, Begin(after), weeks, after, does, exit));
    }

    private double Begin(IReadOnlyList<string> after) => after.Select(End).DefaultIfEmpty().Max();

    private double End(string? id) => _phases.FirstOrDefault(phase => phase.Id == id) is { } phase ? phase.StartWeek + phase.Weeks : 0;
}
