using System.Collections.Immutable;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>"Why not microservices?": how far behind, the facts that decided, and the number at which it would win.</summary>
public static class LostReply
{
    /// <summary>Points made against it.</summary>
    private const int Points = 3;

    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design, Decision decision, ScoredOption option) =>
    [
        new Block.Paragraph(Standing(scene.Words.Advice, decision.Winner, option)),
        new Block.Bullets([.. Ratio(scene, design, option), .. Against(scene, decision, option), .. For(scene, decision, option)], Ordered: false),
        .. RecordReply.Line(scene, decision),
        .. RecordReply.Options(scene, decision, [option]),
        new Block.Paragraph(Trigger(scene, decision, option)),
        .. WhyReply.Cited(scene, decision.Sources),
    ];

    private static string Standing(AdviceWords words, ScoredOption winner, ScoredOption option) => option.RuledOut is { } because
        ? words.RuledOutWith(option.Name, because.TrimEnd('.'), Number(option.Total), winner.Name, Number(winner.Total))
        : words.Lost(option.Name, Number(Math.Round(winner.Total) - Math.Round(option.Total)), Number(option.Total), winner.Name, Number(winner.Total));

    /// <summary>People for each service it would mean.</summary>
    private static IEnumerable<string> Ratio(Scene scene, Blueprint design, ScoredOption option)
    {
        var engineers = design.Facts.FirstOrDefault(fact => fact.Id == FactIds.TeamSize)?.Value is FactValue.Number(var size, _) ? size : 0;
        var services = design.Figures.FirstOrDefault(figure => figure.Id == "contexts")?.Value ?? 0;
        return option.Id != "microservices" || engineers <= 0 || services <= 1 ? [] :
        [
            scene.Words.Advice.EngineersForServices(
                Amounts.Count((int)engineers, "engineer", "engineers"),
                Amounts.Count((int)services, "service", "services"),
                Amounts.Number(Amounts.Significant(engineers / services, 2))),
        ];
    }

    /// <summary>Where it loses most, weighed as this brief weighs it.</summary>
    private static IEnumerable<string> Against(Scene scene, Decision decision, ScoredOption option) => Weighed(decision, option)
        .Where(item => item.Loss > 0)
        .OrderByDescending(item => item.Loss)
        .Take(Points)
        .Select(item => scene.Words.Advice.AgainstWeighed(item.Weight.Name, item.Own.Because, Number(item.Own.Value), Number(item.Best.Value), Number(item.Weight.Value * 100)));

    /// <summary>What cost it most points, in words; null when nothing did.</summary>
    public static string? Heaviest(Decision decision, ScoredOption option) => Weighed(decision, option)
        .Where(item => item.Loss > 0)
        .OrderByDescending(item => item.Loss)
        .Select(item => item.Own.Because)
        .FirstOrDefault();

    /// <summary>What speaks for it most, and how little that counts here.</summary>
    private static IEnumerable<string> For(Scene scene, Decision decision, ScoredOption option) => Weighed(decision, option)
        .Where(item => item.Loss < 0)
        .OrderBy(item => item.Best.Value - item.Own.Value)
        .Take(1)
        .Select(item => scene.Words.Advice.ForIt(FactText.InSentence(item.Weight.Name), Number(item.Own.Value), Number(item.Best.Value), Number(item.Weight.Value * 100)));

    private static IEnumerable<(Weight Weight, Score Own, Score Best, double Loss)> Weighed(Decision decision, ScoredOption option) =>
        from weight in decision.Weights
        let own = option.Scores.FirstOrDefault(score => score.Driver == weight.Driver)
        let best = decision.Winner.Scores.FirstOrDefault(score => score.Driver == weight.Driver)
        where own is not null && best is not null
        select (weight, own, best, weight.Value * (best.Value - own.Value));

    /// <summary>The number at which it wins, where one was found, with today's beside it; then what it is right for.</summary>
    private static string Trigger(Scene scene, Decision decision, ScoredOption option)
    {
        var words = scene.Words.Advice;
        var right = words.WouldWin(option.WinsWhen.TrimEnd('.'));
        var flips = decision.Flips.Where(flip => flip.Winner == option.Id).ToArray();
        return flips is [var first, ..]
            ? $"{(Now(scene, first) is { } now ? words.WinsFromNow(All(flips, option), now) : words.WinsFrom(All(flips, option)))} {right}"
            : $"{words.NoSingleTrigger(option.Name)} {right}";
    }

    private static string All(IEnumerable<Flip> flips, ScoredOption option) =>
        string.Join("; or ", flips.Take(2).Select(flip => OptionsReply.Trigger(flip, option)));

    private static string? Now(Scene scene, Flip flip) => flip.Now is FactValue.Number
        ? scene.Facts.Value(new Fact(flip.Fact, flip.Now, flip.Unit, FactKind.Assumed, "", FactSource.Engine))
        : null;

    private static string Number(double value) => Amounts.Number(Math.Round(value));
}
