using BackendArchitect.Deliverables.Diagrams.Fonts;

namespace BackendArchitect.Deliverables.Diagrams.Code;

/// <summary>A type of a class diagram.</summary>
/// <param name="Stereotype">entity, use cases, repository, event.</param>
/// <param name="Fields">"amount: Money".</param>
/// <param name="Methods">"refund()".</param>
internal sealed record ClassBox(string Name, string Stereotype, IReadOnlyList<string> Fields, IReadOnlyList<string> Methods, KindStyle Style)
{
    public const float HeadHeight = 42;
    public const float RowHeight = 18;

    public const float RowSize = 11.5f;

    public float Width => Math.Max(
        Math.Max(TextRuler.Measure(Name, 13, 700), TextRuler.Measure($"«{Stereotype}»", 10, 400)),
        Fields.Concat(Methods).Select(row => TextRuler.Measure(row, RowSize, 400)).DefaultIfEmpty(0).Max()) + 28;

    public float Height => HeadHeight + Part(Fields) + Part(Methods);

    private static float Part(IReadOnlyList<string> rows) => rows.Count == 0 ? 0 : (rows.Count * RowHeight) + 10;
}
