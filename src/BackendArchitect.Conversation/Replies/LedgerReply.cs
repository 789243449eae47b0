using System.Collections.Immutable;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Costs, numbers and assumptions: what was counted, and from what.</summary>
public static class LedgerReply
{
    private const int CostLines = 8;
    private const int Figures = 12;

    public static ImmutableArray<Block> Costs(Scene scene, Blueprint design)
    {
        var words = scene.Words.Parts;
        var costs = design.Costs;
        var lines = costs.Lines.OrderByDescending(line => line.High).Take(CostLines);
        return
        [
            new Block.Paragraph(words.Costs(Amounts.Money(costs, costs.Low, costs.High), Amounts.Money(costs, costs.ThreeYears), Taken(design))),
            .. Local(scene, costs),
            .. costs.Region is { } region ? [new Block.Note(PlainText.Of(region.InShort(), 300), "info")] : (Block[])[],
            .. Stale(scene, costs),
            new Block.Table(
                [words.ColumnPart(), words.ColumnItem(), words.ColumnMonthly()],
                [.. lines.Select(line => (ImmutableArray<string>)[line.Part, line.Item, Amounts.Money(costs, line.Low, line.High)])]),
            new Block.Paragraph(words.CostsPeople(
                Amounts.Rounded(costs.OperationsDays, "engineer-days"), Amounts.Money(costs, costs.OperationsMonthly), Amounts.Money(costs, costs.Build))),
            .. AlternativesReply.Ways(scene, design),
            .. costs.Unpriced.Take(2).Select(text => (Block)new Block.Note(words.Unpriced(text), "info")),
            .. PartReply.Files(design, ("costs.md", words.CostsTitle())),
        ];
    }

    /// <summary>In the currency of the budget, where that is not the dollar.</summary>
    private static IEnumerable<Block> Local(Scene scene, CostEstimate costs) => costs.Local is not { } local ? [] :
    [
        new Block.Paragraph(scene.Words.Parts.CostsLocal(
            local.Currency,
            Range(local.Of(costs.Low), local.Of(costs.High)),
            Amounts.Dollars(local.Of(costs.ThreeYears)),
            $"{local.Taken:yyyy-MM-dd}")),
    ];

    /// <summary>Here somebody knows what day it is. It is said once in a conversation; the date of the oldest price stands in every answer.</summary>
    private static IEnumerable<Block> Stale(Scene scene, CostEstimate costs)
    {
        var today = DateOnly.FromDateTime(scene.Occasion.At.UtcDateTime);
        return costs.Prices is { } age && age.IsStale(today) && scene.Once("old-prices")
            ? [new Block.Note(scene.Words.Parts.PricesStale(Amounts.Count(age.Days(today), "day", "days"), Amounts.Count(age.StaleAfterDays, "day", "days")), "info")]
            : [];
    }

    private static string Range(decimal low, decimal high) =>
        Amounts.Dollars(low) == Amounts.Dollars(high) ? Amounts.Dollars(high) : $"{Amounts.Dollars(low)}–{Amounts.Dollars(high)}";

    private static readonly string[] Sized = ["app_instances", "app_vcpu"];

    public static ImmutableArray<Block> Numbers(Scene scene, Blueprint design) =>
    [
        new Block.Paragraph(scene.Words.Parts.Numbers(Amounts.Count(design.Figures.Count, "number", "numbers"))),
        new Block.Table(
            [scene.Words.Design.ColumnNumber(), scene.Words.Design.ColumnValue(), scene.Words.Parts.ColumnHow()],
            [
                .. design.Figures.Where(figure => figure.Provenance == Provenance.Computed).Take(Figures)
                    .Select(figure => (ImmutableArray<string>)[figure.Name, PartReply.Value(figure), figure.Formula]),
            ]),
        .. PartReply.Files(design, ("capacity.md", scene.Words.Parts.CapacityTitle())),
    ];

    public static ImmutableArray<Block> Assumptions(Scene scene, Blueprint design) => design.Assumptions.Count == 0
        ? [new Block.Paragraph(scene.Words.Parts.NoAssumptions())]
        :
        [
            new Block.Paragraph(scene.Words.Parts.Assumptions()),
            new Block.Bullets([.. design.Assumptions.Select(assumption => AssumptionText.Full(scene, design, assumption))], Ordered: false),
            .. Unknowns(scene, design),
        ];

    private static IEnumerable<Block> Unknowns(Scene scene, Blueprint design)
    {
        var unknown = design.Claims.Where(claim => claim.Label == Epistemic.CannotDetermine).Select(claim => $"{claim.Text} {claim.WouldDecide}").ToImmutableArray();
        return unknown.IsEmpty ? [] : [new Block.Paragraph(scene.Words.Parts.Unknowns()), new Block.Bullets(unknown, Ordered: false)];
    }

    public static ImmutableArray<Block> Number(Scene scene, Blueprint design, Figure figure)
    {
        var parents = figure.From.Select(id => Parent(scene, design, id)).OfType<string>().ToImmutableArray();
        var says = scene.Words.Parts.Number(
            figure.Name, PartReply.Value(figure), DesignReply.Label(scene, figure.Provenance), figure.Formula);
        return parents.IsEmpty ? [new Block.Paragraph(says)] : [new Block.Paragraph(says), new Block.Bullets(parents, Ordered: false)];
    }

    /// <summary>How many instances the load of a brief takes, and which numbers that rests on.</summary>
    public static ImmutableArray<Block> Sizing(Scene scene, Blueprint design) =>
    [
        .. Sized.SelectMany(id => design.Figures.Where(figure => figure.Id == id)).SelectMany(figure => Number(scene, design, figure)),
        new Block.Paragraph(scene.Words.Parts.SizedForNobody()),
    ];

    private static string? Parent(Scene scene, Blueprint design, string id)
    {
        if (design.Figures.FirstOrDefault(figure => figure.Id == id) is { } figure)
        {
            return scene.Words.Parts.Parent(figure.Name, PartReply.Value(figure), DesignReply.Label(scene, figure.Provenance));
        }

        return design.Facts.FirstOrDefault(fact => fact.Id == id || FactCatalogue.Find(fact.Id).Variable == id) is { } parent
            ? scene.Words.Parts.Parent(FactText.Title(parent.Id), scene.Facts.Value(parent), parent.Kind switch
            {
                FactKind.Stated => scene.Words.Design.Said(),
                FactKind.Inferred => scene.Words.Design.Inferred(),
                _ => scene.Words.Design.Assumed(),
            })
            : null;
    }

    private static string Taken(Blueprint design) => design.Costs.Lines.Count == 0
        ? $"{design.Stamp.CatalogueDate:yyyy-MM-dd}"
        : $"{design.Costs.Lines.Min(line => line.Taken):yyyy-MM-dd}";
}
