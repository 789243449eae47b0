namespace BackendArchitect.Engine.Boundaries;

/// <summary>How strongly two entities hang together, from what touches both.</summary>
/// <remarks>
/// Each use case ties the entity it is about to every other one it touches; the tie is worth <c>kind × (1 + log2(1 + share))</c>,
/// so that a rare use case counts and a frequent one does not drown the rest. Kinds, our assumption: written in one transaction 6,
/// written as well 4, read 1; a part and its whole 12, changed together 3.
/// </remarks>
internal sealed class Coupling
{
    private const double OneTransaction = 6;
    private const double BothWritten = 4;
    private const double Read = 1;
    private const double PartOfWhole = 12;
    private const double ChangedTogether = 3;

    private readonly SortedDictionary<(string One, string Other), double> _ties;

    private Coupling(SortedDictionary<(string One, string Other), double> ties)
    {
        _ties = ties;
        Total = ties.Values.Sum();
    }

    public IEnumerable<(string One, string Other, double Worth)> Ties => _ties.Select(tie => (tie.Key.One, tie.Key.Other, tie.Value));

    public double Total { get; }

    public static Coupling Of(UsageMap map)
    {
        var ties = new SortedDictionary<(string One, string Other), double>(Comparer<(string One, string Other)>.Create(Compare));
        void Tie(string one, string other, double worth)
        {
            var key = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
            ties[key] = ties.GetValueOrDefault(key) + worth;
        }

        foreach (var useCase in map.UseCases)
        {
            var about = useCase.Touches.First();
            foreach (var other in useCase.Touches.Skip(1))
            {
                Tie(about, other, Kind(useCase, other) * (1 + Math.Log2(1 + useCase.Share)));
            }
        }

        foreach (var (part, whole) in map.Wholes)
        {
            Tie(part, whole, PartOfWhole);
        }

        foreach (var (one, other) in map.ChangeTogether)
        {
            Tie(one, other, ChangedTogether);
        }

        return new Coupling(ties);
    }

    /// <summary>What of it stays inside modules.</summary>
    public double Inside(IReadOnlyDictionary<string, string> owners) =>
        _ties.Where(tie => owners[tie.Key.One] == owners[tie.Key.Other]).Sum(tie => tie.Value);

    private static double Kind(UseCase useCase, string other) =>
        !useCase.Writes.Contains(other) ? Read : useCase.Transaction ? OneTransaction : BothWritten;

    private static int Compare((string One, string Other) left, (string One, string Other) right)
    {
        var first = string.CompareOrdinal(left.One, right.One);
        return first != 0 ? first : string.CompareOrdinal(left.Other, right.Other);
    }
}
