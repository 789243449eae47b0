using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Questions;

/// <summary>Whether enough is known to design. A pure function of the ledger: nobody's opinion is an input.</summary>
public static class SufficiencyGate
{
    private const string File = "Knowledge/sufficiency.yaml";

    private static readonly Lazy<IReadOnlyList<SufficiencySlot>> Shipped = new(() => Read(EmbeddedKnowledge.Text(File)));

    public static IReadOnlyList<SufficiencySlot> Slots => Shipped.Value;

    /// <summary>The slots nobody filled; empty when the gate is open.</summary>
    /// <remarks>What was said with doubt is said: the read-back asks what was meant.</remarks>
    public static IReadOnlyList<SufficiencySlot> Missing(Ledger brief) =>
        [.. Slots.Where(slot => !slot.Facts.Any(fact => brief.Find(fact) is { Kind: not FactKind.Assumed }))];

    public static bool IsOpen(Ledger brief) => Missing(brief).Count == 0;

    /// <exception cref="KnowledgeException">The file names what is no fact, or leaves out a key.</exception>
    internal static IReadOnlyList<SufficiencySlot> Read(string text)
    {
        var slots = (YamlTree.Items)Value(YamlTree.Parse(File, text).Mapping(File), "slots");
        return [.. slots.All.Select(item => Slot(item.Mapping(File)))];
    }

    private static SufficiencySlot Slot(YamlTree.Map slot)
    {
        var facts = ((YamlTree.Items)Value(slot, "facts")).All.Cast<YamlTree.Scalar>().ToList();
        return facts.Find(fact => !FactCatalogue.Knows(fact.Text)) is { } unknown
            ? throw new KnowledgeException(File, unknown.Line, $"'{unknown.Text}' is not a known fact.", "Use an id of FactCatalogue.")
            : new SufficiencySlot(Text(slot, "id"), Text(slot, "name"), [.. facts.Select(fact => fact.Text)]);
    }

    private static string Text(YamlTree.Map slot, string key) => ((YamlTree.Scalar)Value(slot, key)).Text;

    private static YamlTree Value(YamlTree.Map map, string key) =>
        map.Find(key) ?? throw new KnowledgeException(File, map.Line, $"'{key}' is missing.", "Add it.");
}
