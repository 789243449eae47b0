namespace BackendArchitect.Engine.Knowledge;

/// <summary>One number that decides.</summary>
/// <param name="Stage">Where it stands in the order of scaling: measure, query, cache, vertical, horizontal, replica, async, partition, shard.</param>
/// <param name="Reading">Id of the reading asked for.</param>
/// <param name="Acts">above or below: on which side of the limit something is to be done.</param>
/// <param name="Limit">In the unit of the reading.</param>
/// <param name="Needs">Readings without which this step would be a guess.</param>
/// <param name="Do">What to do when it acts.</param>
/// <param name="Else">What it rules out when it does not.</param>
/// <param name="Topic">Topic that explains the step, or null.</param>
public sealed record DiagnosisStep(
    string Id,
    string Stage,
    string Title,
    string Measure,
    TopicSnippet? Snippet,
    string Reading,
    string Asks,
    string Acts,
    double Limit,
    IReadOnlyList<string> Needs,
    string Do,
    string Else,
    string? Topic);
