using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Costs.Alternatives;

namespace BackendArchitect.Conversation.Replies;

/// <summary>What else could be done with the money: nothing, buying, waiting, building it in another way.</summary>
public static class AlternativesReply
{
    private static readonly ImmutableArray<AlternativeKind> Asked = [AlternativeKind.DoNothing, AlternativeKind.Buy, AlternativeKind.Postpone];

    /// <summary>All of them in one table; what is none here with its reason.</summary>
    public static ImmutableArray<Block> All(Scene scene, Blueprint design) => design.Alternatives.Count == 0
        ? [new Block.Paragraph(scene.Words.Parts.NothingLikeIt())]
        :
        [
            new Block.Paragraph(scene.Words.Parts.Alternatives()),
            .. Ways(scene, design),
            .. design.Alternatives.Where(way => way.WhyNot is not null).Select(way => (Block)new Block.Note(No(scene, way), "info")),
            Buttons(scene, null),
        ];

    /// <summary>One of them, told whole: what it costs, gains and gives up, and when it would be right.</summary>
    public static ImmutableArray<Block> One(Scene scene, Blueprint design, AlternativeKind kind)
    {
        var ways = design.Alternatives.Where(way => way.Kind == kind).ToArray();
        return ways.Length == 0
            ? [new Block.Paragraph(scene.Words.Parts.NothingLikeIt()), Buttons(scene, kind)]
            :
            [
                .. ways.SelectMany(way => Told(scene, design, way)),
                new Block.Paragraph(scene.Words.Parts.AgainstThis(Amounts.Money(design.Costs, design.Costs.Low, design.Costs.High), Amounts.Money(design.Costs, design.Costs.ThreeYears))),
                Buttons(scene, kind),
            ];
    }

    /// <summary>Waiting as long as somebody asks about; where the design was costed for another time, both are said.</summary>
    public static ImmutableArray<Block> Wait(Scene scene, Blueprint design, int months)
    {
        var waited = design.Alternatives.Where(way => way.Kind == AlternativeKind.Postpone)
            .SelectMany(way => way.Total).FirstOrDefault(line => line is { Amount: < 0, Months: > 0 });
        var told = One(scene, design, AlternativeKind.Postpone);
        if (waited?.Months is not { } computed || (int)computed == months)
        {
            return told;
        }

        var each = -waited.Amount / (decimal)computed;
        var words = scene.Words.Parts.WaitedOtherwise(Amounts.Count(months, "month", "months"), Amounts.Count((int)computed, "month", "months"), Amounts.Money(design.Costs, each), Amounts.Money(design.Costs, each * months));
        return [new Block.Paragraph(words), .. told];
    }

    /// <summary>Buying the product somebody names; where another one is priced for this domain, that is said and stands in for it.</summary>
    public static ImmutableArray<Block> Buy(Scene scene, Blueprint design, string product)
    {
        var told = One(scene, design, AlternativeKind.Buy);
        var priced = design.Alternatives.Where(way => way.Kind == AlternativeKind.Buy && way.WhyNot is null).ToArray();
        return priced.Any(way => way.Name.Contains(product, StringComparison.OrdinalIgnoreCase)) ? told
            : [new Block.Paragraph(priced.Length == 0 ? scene.Words.Parts.NotPriced(product) : scene.Words.Parts.NotPricedBut(product, FactText.InSentence(priced[0].Name))), .. told];
    }

    /// <summary>Those that are an answer, beside this design.</summary>
    public static IEnumerable<Block> Ways(Scene scene, Blueprint design)
    {
        var words = scene.Words.Parts;
        return design.Alternatives.Count == 0 ? [] :
        [
            new Block.Table(
                [words.ColumnWay(), words.ColumnMonthly(), words.ColumnYears()],
                [
                    [words.ThisDesign(), Amounts.Money(design.Costs, design.Costs.Low, design.Costs.High), Amounts.Money(design.Costs, design.Costs.ThreeYears)],
                    .. design.Alternatives.Where(way => way.WhyNot is null)
                        .Select(way => (ImmutableArray<string>)[way.Name, Amounts.Money(design.Costs, way.Low, way.High), Amounts.Money(design.Costs, way.ThreeYears)]),
                ]),
        ];
    }

    private static IEnumerable<Block> Told(Scene scene, Blueprint design, Alternative way)
    {
        var words = scene.Words.Parts;
        if (way.WhyNot is not null)
        {
            return [new Block.Paragraph(No(scene, way)), .. Right(words, way)];
        }

        return
        [
            new Block.Paragraph(words.Alternative(way.Name, Amounts.Money(design.Costs, way.Low, way.High), Amounts.Money(design.Costs, way.ThreeYears), way.Summary)),
            .. way.Gains.Count == 0 ? [] : (Block[])[new Block.Paragraph(words.Gains(string.Join(" ", way.Gains)))],
            .. way.GivesUp.Count == 0 ? [] : (Block[])[new Block.Paragraph(words.GivesUp(string.Join(" ", way.GivesUp)))],
            .. Right(words, way),
            .. way.Unpriced.Take(1).Select(text => (Block)new Block.Note(words.Unpriced(text), "info")),
        ];
    }

    private static IEnumerable<Block> Right(PartWords words, Alternative way) =>
        way.WinsWhen.Length == 0 ? [] : [new Block.Paragraph(words.RightWhen(way.WinsWhen.TrimEnd('.')))];

    private static string No(Scene scene, Alternative way) => scene.Words.Parts.NoAnswer(way.Name, way.WhyNot!.TrimEnd('.'));

    /// <summary>The other ways out, one press away.</summary>
    private static Block.Buttons Buttons(Scene scene, AlternativeKind? shown)
    {
        var words = scene.Words.Parts;
        return new Block.Buttons(
        [
            .. Asked.Where(kind => kind != shown).Select(kind => kind switch
            {
                AlternativeKind.DoNothing => PartReply.Show(words.NothingButton(), DesignParts.Nothing),
                AlternativeKind.Buy => PartReply.Show(words.BuyButton(), DesignParts.Buy),
                _ => PartReply.Show(words.WaitButton(), DesignParts.Wait),
            }),
            PartReply.Show(words.CostsButton(), DesignParts.Costs),
        ]);
    }
}
