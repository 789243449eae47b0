using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Gates;

/// <summary>What is put through the gate.</summary>
/// <param name="InUse">Ids of what runs already.</param>
/// <param name="Scope">Facts, figures and choices.</param>
internal sealed record GateSubject(
    KnowledgeBase Knowledge, IReadOnlyList<TechnologyChoice> Technologies, IReadOnlyList<string> InUse, Scope Scope)
{
    /// <summary>The day against which ends are held: the one the catalogue was gone through.</summary>
    public DateOnly Today => Knowledge.Dates.Reviewed;

    /// <summary>Each choice with its entry of the catalogue, once for each technology.</summary>
    public IEnumerable<(TechnologyChoice Choice, Technology Entry)> Known => Technologies
        .DistinctBy(choice => choice.Id)
        .Select(choice => (choice, Knowledge.Technologies.FirstOrDefault(technology => technology.Id == choice.Id)))
        .Where(pair => pair.Item2 is not null)
        .Select(pair => (pair.choice, pair.Item2!));

    public bool Has(string technology) => Technologies.Any(choice => choice.Id == technology);

    public string NameOf(string technology) => Knowledge.Technologies.FirstOrDefault(known => known.Id == technology)?.Name ?? technology;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static string Count(int count, string one, string many) =>
        count == 1 ? $"1 {one}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {many}");
}
