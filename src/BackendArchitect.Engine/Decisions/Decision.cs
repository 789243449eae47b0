using System.Text.Json.Serialization;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>A decision taken for one brief, with everything needed to recompute it.</summary>
/// <param name="Chosen">Id of the winning option.</param>
/// <param name="Weights">Normalised: they sum to 1.</param>
/// <param name="Options">Two or three, best first; one that is out of the question only beside a lone survivor, and marked.</param>
/// <param name="Excluded">Those out of the question, with why.</param>
/// <param name="Reasons">Why the winner, strongest first.</param>
/// <param name="Flips">Which input changes the outcome, at which value.</param>
public sealed record Decision(
    string Id,
    string Title,
    string Asks,
    string Context,
    string Chosen,
    TechnologyChoice? Technology,
    IReadOnlyList<Weight> Weights,
    IReadOnlyList<ScoredOption> Options,
    IReadOnlyList<ExcludedOption> Excluded,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<Flip> Flips,
    IReadOnlyList<Source> Sources)
{
    /// <summary>What would change the outcome, in words: the computed flips, then what each other option is right for.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Triggers =>
    [
        .. Flips.Select(flip => flip.Says),
        .. Options.Where(option => option.Id != Chosen).Select(option => $"{option.Name} would be right when {option.WinsWhen}."),
    ];

    /// <summary>Where it departs from a decision the team took before, and what changed; empty when it departs from none.</summary>
    public IReadOnlyList<string> Departures { get; init; } = [];

    /// <summary>The decisions it agrees with.</summary>
    public IReadOnlyList<string> Agreements { get; init; } = [];

    /// <summary>The same as data, departures first.</summary>
    [JsonIgnore]
    public IReadOnlyList<RecordBearing> Bearings { get; init; } = [];

    /// <summary>Every option that was scored, also those off the short list and those out of the question, best first: what somebody asks about has its score.</summary>
    [JsonIgnore]
    public IReadOnlyList<ScoredOption> Considered { get; init; } = [];

    public ScoredOption Winner => Options.First(option => option.Id == Chosen);
}
