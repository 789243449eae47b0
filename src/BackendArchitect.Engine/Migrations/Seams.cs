using BackendArchitect.Engine.Boundaries;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Migrations;

/// <summary>Finds the candidates of a migration and puts them in the order to take them.</summary>
internal static class Seams
{
    private const double ForEachReference = 3;
    private const double ForEachTransaction = 5;

    /// <summary>Words that begin alike mean the same module: "catalog" and "catalogue", "notifications" and "notification".</summary>
    private const int Stem = 5;

    /// <summary>The modules somebody named, or else those of the domain; what may go first in front, each group by its coupling.</summary>
    public static IReadOnlyList<Seam> Rank(Ledger brief, BoundaryPlan boundaries, MigrationGuide guide)
    {
        var named = brief.Many(FactIds.Modules);
        IEnumerable<Seam> seams = named.Length > 0
            ? named.Select(name => boundaries.Modules.FirstOrDefault(module => Alike(module.Id, name) || Alike(module.Name, name)) is { } known
                ? Measured(known, guide)
                : Assumed(name, guide)).DistinctBy(seam => seam.Id)
            : boundaries.Modules.Select(module => Measured(module, guide));
        return [.. seams.OrderByDescending(seam => seam.MayGoFirst).ThenBy(seam => seam.Coupling).ThenBy(seam => seam.Id, StringComparer.Ordinal)];
    }

    public static SeamClass ClassOf(string name, MigrationGuide guide) =>
        guide.Classes.OrderByDescending(known => known.Rank).FirstOrDefault(known => known.Words.Any(word => Says(name, word)))
        ?? guide.Classes.First(known => known.Rank == 2);

    private static Seam Measured(Boundary module, MigrationGuide guide)
    {
        var kind = ClassOf($"{module.Id} {module.Name}", guide);
        var score = Math.Round(module.CallsIn + module.CallsOut + (ForEachReference * module.SharedTables) + (ForEachTransaction * module.SplitTransactions), 1);
        var formula = $"{Number(module.CallsIn)} calls in + {Number(module.CallsOut)} out + {Number(ForEachReference)} × {Number(module.SharedTables)} references + {Number(ForEachTransaction)} × {Number(module.SplitTransactions)} transactions";
        return new Seam(module.Id, module.Name, kind.Name, score, formula, true, module.Share, kind.Rank < 3, kind.Because);
    }

    private static Seam Assumed(string name, MigrationGuide guide)
    {
        var kind = ClassOf(name, guide);
        return new Seam(name, char.ToUpperInvariant(name[0]) + name[1..], kind.Name, kind.Coupling, $"{Number(kind.Coupling)}, our planning value for: {kind.Name}", false, null, kind.Rank < 3, kind.Because);
    }

    private static bool Alike(string one, string other)
    {
        var (left, right) = (one.ToLowerInvariant(), other.ToLowerInvariant());
        return left == right || (left.Length >= Stem && right.Length >= Stem && left[..Stem] == right[..Stem]);
    }

    private static bool Says(string name, string word) =>
        $" {name.ToLowerInvariant().Replace('-', ' ')} ".Contains($" {word} ", StringComparison.Ordinal)
        || $" {name.ToLowerInvariant().Replace('-', ' ')} ".Contains($" {word}s ", StringComparison.Ordinal);

    private static string Number(double value) => Template.Readable(value, string.Empty);
}
