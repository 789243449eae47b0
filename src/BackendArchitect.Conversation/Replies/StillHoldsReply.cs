using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>A design made again with what is so today: what of it still holds, and what no longer does.</summary>
public static class StillHoldsReply
{
    private const string Style = "architecture-style";

    /// <summary>Changed choices named in the sentence; the table has the rest.</summary>
    private const int Named = 4;

    /// <summary>The same value: the design as it comes out today.</summary>
    public static Block Same(Scene scene, LoggedDesign logged, Blueprint today)
    {
        var words = scene.Words;
        var (then, now) = (Amounts.Money(today.Costs, Shown(logged.MonthlyLow, today), Shown(logged.MonthlyHigh, today)), Amounts.Money(today.Costs, today.Costs.Low, today.Costs.High));
        return new Block.Paragraph(words.Assumptions.StillHolds(
            WatchedDesigns.Names([logged]), today.Verdict.Headline.TrimEnd('.'), words.Design.CostRange(now) + (then == now || logged.MonthlyHigh == 0 ? "" : $" ({then})"), Limit(scene, today)));
    }

    private static decimal Shown(decimal dollars, Blueprint today) => today.Costs is { IsConverted: true, Rate: { } rate } ? rate.Of(dollars) : dollars;

    /// <summary>Another value: what it does to the design, what turns next, and the buttons to take it over or not.</summary>
    /// <param name="facts">The facts that were told.</param>
    public static ImmutableArray<Block> Other(Scene scene, LoggedDesign logged, Blueprint before, Blueprint after, Ledger brief, IReadOnlyCollection<string> facts)
    {
        var words = scene.Words.Design;
        var rows = ChangedLines.Between(scene, before, after);
        return
        [
            new Block.Paragraph(Verdict(scene, logged, before, after)),
            .. rows.IsEmpty ? [] : (Block[])[new Block.Table([words.ColumnWhat(), words.ColumnNow(), words.ColumnThen()], rows)],
            .. Next(scene, after, facts),
            new Block.Note(scene.Words.Assumptions.NotStored(), "info"),
            new Block.Buttons(
            [
                new Button(words.TakeIt(), CommandLanguage.Print(new Command.TakeChange(WhatIfDialog.Mark(scene, brief))), Primary: true),
                new Button(words.KeepAsItIs(), CommandLanguage.Print(new Command.KeepDesign())),
            ]),
        ];
    }

    private static string Verdict(Scene scene, LoggedDesign logged, Blueprint before, Blueprint after)
    {
        var words = scene.Words.Assumptions;
        var name = WatchedDesigns.Names([logged]);
        var all = before.Decisions.Concat(after.Decisions).Select(decision => decision.Id).Distinct().ToArray();
        var lost = all.Where(id => Choice(scene, before, id) != Choice(scene, after, id)).ToArray();
        string Named(IEnumerable<string> ids) => string.Join("; ", ids.Take(StillHoldsReply.Named).Select(id =>
            $"{FactText.InSentence((before.Decision(id) ?? after.Decision(id))!.Title)}: {Choice(scene, before, id)} → {Choice(scene, after, id)}"));
        if (lost.Length == 0)
        {
            return words.AllHolds(name, Choice(scene, after, Style));
        }

        return lost.Contains(Style)
            ? words.NoLongerHolds(name, Choice(scene, before, Style), Choice(scene, after, Style), lost.Length == 1 ? scene.Words.Design.None() : Named(lost.Where(id => id != Style)))
            : words.SomeHolds(Choice(scene, after, Style), $"{all.Length - lost.Length} of {Amounts.Count(all.Length, "choice", "choices")}", Named(lost));
    }

    private static string Choice(Scene scene, Blueprint design, string id) => design.Decision(id) switch
    {
        null => scene.Words.Design.NotNeeded(),
        { Technology: { } technology } decision => $"{decision.Winner.Name} ({technology.Name})",
        var decision => decision.Winner.Name,
    };

    /// <summary>The nearest value of what was told at which something else would win; else where the first part is full.</summary>
    private static IEnumerable<Block> Next(Scene scene, Blueprint design, IReadOnlyCollection<string> facts)
    {
        var next = design.Decisions.SelectMany(decision => decision.Flips.Select(flip => (Decision: decision, Flip: flip)))
            .Where(pair => facts.Contains(pair.Flip.Fact) && pair.Flip.Direction == FlipDirection.Up)
            .OrderBy(pair => pair.Flip.First is FactValue.Number(var first, _) ? first : double.MaxValue)
            .FirstOrDefault();
        yield return new Block.Paragraph(next.Flip is null
            ? $"{Limit(scene, design)}."
            : $"{Limit(scene, design)}. {scene.Words.Assumptions.FlipsNext(FactText.InSentence(next.Decision.Title), next.Flip.Says)}");
    }

    private static string Limit(Scene scene, Blueprint design) => design.BreakPoints.Count == 0
        ? scene.Words.Design.NoBreakPoint()
        : scene.Words.Assumptions.HoldsTo(scene.Words.Design.HoldsTo(Amounts.Multiple(design.BreakPoints[0].Multiple), design.BreakPoints[0].Resource));
}
