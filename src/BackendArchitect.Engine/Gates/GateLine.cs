using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Gates;

/// <summary>One question of the quality gate with its answer.</summary>
/// <param name="Id">versions, vulnerabilities, practice, deprecation or guidance.</param>
/// <param name="Question">As a reader asks it.</param>
/// <param name="Result">The worst of the notes; a pass when there is nothing to note.</param>
/// <param name="Looked">What was looked at: how many of what, in which table.</param>
/// <param name="Notes">Worst first.</param>
/// <param name="Date">The day of the data the answer rests on.</param>
/// <param name="Sources">Where the data is from.</param>
public sealed record GateLine(
    string Id, string Question, GateResult Result, string Looked, IReadOnlyList<GateNote> Notes, DateOnly Date, IReadOnlyList<Source> Sources)
{
    internal static GateLine Of(
        string id, string question, string looked, IEnumerable<GateNote> notes, DateOnly date, IEnumerable<Source> sources)
    {
        GateNote[] sorted = [.. notes.OrderByDescending(note => note.Result)];
        return new GateLine(id, question, sorted.Length == 0 ? GateResult.Pass : sorted[0].Result, looked, sorted, date, [.. sources.Distinct()]);
    }
}
