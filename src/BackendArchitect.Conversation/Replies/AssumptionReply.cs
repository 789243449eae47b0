using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Assumed values as they are read: one that is due, the list of them, and the choice of a design.</summary>
public static class AssumptionReply
{
    /// <summary>Rows of one table; the rest comes when these are answered.</summary>
    private const int Rows = 12;

    /// <summary>Questions asked at a time.</summary>
    private const int Asked = 3;

    private const int TitleLength = 60;

    /// <summary>"20,000 people a day".</summary>
    public static string Value(KnowledgeBase knowledge, Wording words, Fact fact) => PlainText.Of(new FactText(knowledge, words.Names).Line(fact), 80);

    /// <summary>Who said it, or that nobody did.</summary>
    public static string Origin(AssumptionWords words, AssumedFact fact) =>
        fact.Last is { } last ? words.SaidBy(PlainText.Person(last.Mark.By))
        : fact.Fact.Kind == FactKind.Assumed ? words.NobodySaid()
        : words.SaidBy(fact.Fact.Source.Author.Length > 0 ? PlainText.Person(fact.Fact.Source.Author) : fact.Design.By);

    /// <summary>"the peak passes 60 % of the break point (570 requests/s)".</summary>
    public static string Trigger(WatchScene scene, AssumedFact fact) =>
        fact.Term.Share is { } share && scene.Design(fact.Design).BreakPoints is [var point, ..]
            ? scene.Words.Assumptions.BreakPoint(fact.Term.Trigger, Amounts.Rounded(point.Load * share, "requests/s"))
            : fact.Term.Trigger;

    public static ImmutableArray<Button> Buttons(AssumptionWords words, AssumedFact fact)
    {
        Button One(string label, AssumptionAnswer answer) => WatchedDesigns.Button(fact.Design, label, new Command.CheckAssumption(fact.Fact.Id, answer));
        return [One(words.StillRight(), AssumptionAnswer.Holds), One(words.ChangeIt(), AssumptionAnswer.Change), One(words.AskLater(), AssumptionAnswer.Later)];
    }

    /// <summary>What is taken for true, since when, and until when.</summary>
    /// <param name="only">One design, or null for all of the place.</param>
    public static ImmutableArray<Block> List(WatchScene scene, LoggedDesign? only)
    {
        var words = scene.Words.Assumptions;
        var facts = only is null ? AssumedFact.In(scene) : [.. AssumedFact.Of(scene, only).OrderBy(fact => fact.Due)];
        if (facts.Count == 0)
        {
            return [];
        }

        var several = facts.Select(fact => fact.Design).Distinct().Count() > 1;
        ImmutableArray<string> head = [words.ColumnValue(), words.ColumnSince(), words.ColumnDue(), words.ColumnTrigger()];
        return
        [
            new Block.Paragraph(several ? words.List() : words.ListOf(WatchedDesigns.Names([facts[0].Design]))),
            new Block.Table(several ? head.Insert(0, words.ColumnDesign()) : head, [.. facts.Take(Rows).Select(fact => Row(scene, fact, several))]),
        ];
    }

    /// <summary>Those that are due, the first of them with buttons; nothing when none is.</summary>
    public static ImmutableArray<Block> Due(WatchScene scene)
    {
        var words = scene.Words.Assumptions;
        var due = AssumedFact.In(scene).Where(fact => fact.IsDue(scene.Now)).ToArray();
        return due.Length == 0
            ? []
            :
            [
                new Block.Paragraph(words.Due(Amounts.Count(due.Length, "assumption", "assumptions"))),
                .. due.Take(Asked).SelectMany(fact => new Block[]
                {
                    new Block.Paragraph(words.WhatIsItToday(WatchedDesigns.Names([fact.Design]), Value(scene.Knowledge, scene.Words, fact.Latest), WatchedDesigns.Day(fact.Since))),
                    new Block.Buttons(Buttons(words, fact)),
                }),
            ];
    }

    /// <summary>Which of several designs is meant: a button for each, the last made first.</summary>
    public static ImmutableArray<Block> Which(string asks, AssumptionWords words, IEnumerable<LoggedDesign> designs, Command then) =>
    [
        new Block.Paragraph(asks),
        new Block.Buttons([.. designs.Reverse().Take(Rows).Select(design =>
            WatchedDesigns.Button(design, PlainText.Cut(words.DesignButton(PlainText.Of(design.Title, TitleLength), WatchedDesigns.Day(design.At)), 75), then))]),
    ];

    private static ImmutableArray<string> Row(WatchScene scene, AssumedFact fact, bool withDesign)
    {
        var words = scene.Words.Assumptions;
        ImmutableArray<string> row =
        [
            Value(scene.Knowledge, scene.Words, fact.Latest),
            $"{WatchedDesigns.Day(fact.Since)}, {Origin(words, fact)}",
            fact.IsDue(scene.Now) ? words.DueNow() : WatchedDesigns.Day(fact.Due),
            Trigger(scene, fact),
        ];
        return withDesign ? row.Insert(0, PlainText.Of(fact.Design.Title, TitleLength)) : row;
    }
}
