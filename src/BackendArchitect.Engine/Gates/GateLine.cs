using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Gates;

/// <summary>One question of the quality gate with its answer.</summary>
/// <param name="Id">versions, vulnerabilities, practice, deprecation or guidance.</param>
/// <param name="Question">As a reader asks it.</param>
/// <param name="Result">The worst of the notes; a pass when there is nothing to note.</param>
/// <param name="Looked">What was looked at: how many of what, in which table.</param>
/// <param name="Counts">The numbers in <paramref name="Looked"/>, in their order.</param>
/// <param name="Records">Ids of the data files that were held against the design.</param>
/// <param name="Notes">Worst first.</param>
/// <param name="Date">The day of the data the answer rests on.</param>
/// <param name="Sources">Where the data is from.</param>
public sealed record GateLine(
    string Id,
    string Question,
    GateResult Result,
    string Looked,
    IReadOnlyList<int> Counts,
    IReadOnlyList<string> Records,
    IReadOnlyList<GateNote> Notes,
    DateOnly Date,
    IReadOnlyList<Source> Sources)
{
    internal static GateLine Of(
        string id,
        string question,
        string looked,
        IReadOnlyList<int> counts,
        IEnumerable<string> records,
        IEnumerable<GateNote> notes,
        DateOnly date,
        IEnumerable<Source> sources)
    {
        GateNote[] sorted = [.. notes.OrderByDescending(note => note.Result)];
        return new GateLine(id, question, sorted.Length == 0 ? GateResult.Pass : sorted[0].Result, looked, counts, [.. records.Distinct()], sorted, date, [.. sources.Distinct()]);
    }
}
