using BackendArchitect.Deliverables;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Benchmarks.Bundles;

/// <summary>Golden briefs × architecture styles × primary stores, and each brief with each API style and each hosting. What the engine rules out for a brief is counted and left out.</summary>
internal sealed class Matrix
{
    private const string Golden = "golden/";
    private readonly KnowledgeBase _knowledge = KnowledgeLoader.Load();

    public Matrix()
    {
        var briefs = ReadBriefs().ToList();
        Briefs = briefs.Count;
        var designs = briefs.AsParallel().AsOrdered().SelectMany(brief => Steerings().Select(options => Designed(brief, options))).ToList();
        Cells = [.. designs.OfType<Cell>()];
        Refused = designs.Count - Cells.Count;
    }

    public int Briefs { get; }

    public int Refused { get; }

    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>What a validator is asked about: no pictures, and no pages that are only read.</summary>
    public IReadOnlyList<BundleFile> Files(Cell cell) => Bundle.Texts(cell.Design, path =>
        !path.EndsWith(".md", StringComparison.Ordinal) && !path.EndsWith(".svg", StringComparison.Ordinal) && !path.EndsWith(".png", StringComparison.Ordinal));

    private Cell? Designed((string Name, Ledger Ledger) brief, Forced[] options)
    {
        var design = Architect.Design(brief.Ledger, _knowledge, null, options);
        var refused = options.Any(option => design.Choice(option.Decision) != option.Option || design.Decision(option.Decision)!.Excluded.Any(excluded => excluded.Id == option.Option));
        return refused ? null : new Cell(string.Join('.', [brief.Name, .. options.Select(option => option.Option)]), design);
    }

    private IEnumerable<Forced[]> Steerings() =>
    [
        .. Options("architecture-style").SelectMany(style => Options("primary-store").Select(store => new[] { style, store })),
        .. Options("api-style").Concat(Options("hosting")).Select(option => new[] { option }),
    ];

    private IEnumerable<Forced> Options(string decision) =>
        _knowledge.Decisions.First(point => point.Id == decision).Options.Select(option => new Forced(decision, option.Id));

    // A golden page begins with the brief: "> words".
    private IEnumerable<(string Name, Ledger Ledger)> ReadBriefs()
    {
        var assembly = typeof(Matrix).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Golden, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var name = resource[Golden.Length..];
            yield return (name, Reader.Read(reader.ReadLine()!["> ".Length..], new FactSource("golden"), _knowledge).Ledger);
        }
    }
}
