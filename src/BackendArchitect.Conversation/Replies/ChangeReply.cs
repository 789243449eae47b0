using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Questions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Changing the brief: which line, which value, and what follows from it.</summary>
public static class ChangeReply
{
    /// <summary>Lines offered as buttons; any other can be named in words.</summary>
    private const int Lines = 10;

    private const int Warnings = 2;

    public static ImmutableArray<Block> WhichLine(Scene scene, Ledger brief)
    {
        var all = brief.Facts.Concat(scene.Design(brief).Facts).DistinctBy(fact => fact.Id).Where(fact => !ProposedModel.IsDetail(fact.Id)).Take(Lines);
        return
        [
            new Block.Paragraph(scene.Words.Intake.WhichLine()),
            new Block.Buttons(
            [
                .. all.Select(fact => new Button(
                    PlainText.Cut($"{FactText.Title(fact.Id)}: {scene.Facts.Value(fact)}", 75),
                    CommandLanguage.Print(new Command.ChangeFact(fact.Id)))),
            ]),
        ];
    }

    public static ImmutableArray<Block> NewValue(Scene scene, Ledger brief, string fact, OpenQuestion? question)
    {
        var now = scene.Design(brief).Facts.FirstOrDefault(known => known.Id == fact);
        var name = FactText.Title(fact);
        var text = now is null ? scene.Words.Intake.WhatIs(name) : scene.Words.Intake.WhatIsInstead(name, scene.Facts.Value(now));
        return question is null
            ? [new Block.Paragraph(text)]
            : [new Block.Paragraph(text), QuestionDesk.Block(scene, question, why: false)];
    }

    /// <summary>What would change; nothing is saved.</summary>
    /// <param name="conflicts">What the change contradicts that was decided before.</param>
    public static ImmutableArray<Block> WhatIf(Scene scene, Blueprint now, Blueprint then, Ledger before, Ledger after, ImmutableArray<Block> conflicts)
    {
        var words = scene.Words.Design;
        var rows = ChangedLines.Between(scene, now, then);
        return
        [
            new Block.Paragraph(rows.IsEmpty ? words.NothingWouldChange(ReadBackReply.Changed(scene, before, after), Holds(scene, then)) : words.WouldChange(ReadBackReply.Changed(scene, before, after))),
            .. Table(scene, rows),
            .. conflicts,
            .. conflicts.IsEmpty ? RecordReply.Change(scene, now, then) : [],
            .. NewWarnings(now, then),
            .. Affords(scene, before, after),
            new Block.Buttons(
            [
                new Button(words.KeepAsItIs(), CommandLanguage.Print(new Command.KeepDesign()), Primary: true),
                new Button(words.TakeIt(), CommandLanguage.Print(new Command.TakeChange(WhatIfDialog.Mark(scene, after)))),
            ]),
        ];
    }

    /// <summary>What did change, with the way back.</summary>
    public static ImmutableArray<Block> Taken(Scene scene, Ledger before, Ledger after, Blueprint old, Blueprint design)
    {
        var words = scene.Words.Design;
        var rows = ChangedLines.Between(scene, old, design);
        var changed = ReadBackReply.Changed(scene, before, after);
        var known = Proposals.In(before);
        ImmutableArray<Block> conflicts = [.. RecordReply.Conflicts(scene, after, [.. Proposals.In(after).Where(put => known.All(other => other.Subject != put.Subject))])];
        if (before.Equals(after))
        {
            return [new Block.Paragraph(words.AlreadySo())];
        }

        return
        [
            new Block.Paragraph(rows.IsEmpty ? words.ChangedNothing(changed, Holds(scene, design)) : words.ChangedThis(changed)),
            .. Table(scene, rows),
            .. conflicts,
            .. conflicts.IsEmpty ? RecordReply.Change(scene, old, design) : [],
            .. NewWarnings(old, design),
            new Block.Buttons(
            [
                PartReply.Show(words.ShowAgain(), DesignParts.Summary),
                new Button(words.Undo(), CommandLanguage.Print(new Command.TakeChange(WhatIfDialog.Mark(scene, before)))),
            ]),
        ];
    }

    /// <summary>When the budget is what is varied and it does not suffice: what it would carry.</summary>
    private static IEnumerable<Block> Affords(Scene scene, Ledger before, Ledger after)
    {
        if (after.Find(FactIds.BudgetPerMonth) is not { } budget || budget.Equals(before.Find(FactIds.BudgetPerMonth))
            || AffordableLoad.Share(scene, after) is not { } share)
        {
            return [];
        }

        var money = scene.Facts.Value(budget);
        return [new Block.Paragraph(share == 0
            ? scene.Words.Design.AffordsNothing(money)
            : scene.Words.Design.Affords(money, WhatIfDialog.LoadText(scene, WhatIfDialog.Scaled(scene, after, share))))];
    }

    private static string Holds(Scene scene, Blueprint design) => design.BreakPoints.Count == 0
        ? scene.Words.Design.NoBreakPoint()
        : scene.Words.Design.HoldsTo(Amounts.Multiple(design.BreakPoints[0].Multiple), design.BreakPoints[0].Resource);

    private static IEnumerable<Block> Table(Scene scene, ImmutableArray<ImmutableArray<string>> rows) => rows.IsEmpty
        ? []
        : [new Block.Table([scene.Words.Design.ColumnWhat(), scene.Words.Design.ColumnNow(), scene.Words.Design.ColumnThen()], rows)];

    private static IEnumerable<Block> NewWarnings(Blueprint before, Blueprint after) => after.Findings
        .Where(finding => before.Findings.All(known => known.Id != finding.Id || known.Says != finding.Says))
        .Take(Warnings)
        .Select(DesignReply.Warning);
}
