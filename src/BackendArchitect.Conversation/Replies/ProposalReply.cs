using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Guest.Domains;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The things a language model would expect, asked about until a person confirmed or changed them.</summary>
public static class ProposalReply
{
    private const int ShownFields = 5;
    private const int ShownOperations = 6;

    public static ImmutableArray<Block> Ask(Scene scene, Ledger brief)
    {
        if (ProposedModel.Of(brief) is not { } proposed || ProposedBrief.IsConfirmed(brief))
        {
            return [];
        }

        var words = scene.Words.Proposal;
        scene.WordedByModel = true;
        var named = string.Join(", ", brief.Many(FactIds.Nouns).Select(noun => PlainText.Of(noun, 40)));
        return
        [
            new Block.Paragraph(words.Expect()),
            new Block.Bullets([.. proposed.Things.Select(thing => Line(words, thing))], Ordered: false),
            .. proposed.Operations.IsEmpty ? (ImmutableArray<Block>)[] : [new Block.Paragraph(words.Done(string.Join(", ", proposed.Operations.Take(ShownOperations).Select(operation => PlainText.Of(operation.Name, 40)))))],
            new Block.Paragraph(named.Length == 0 ? words.Ask() : words.AskWithNamed(named)),
            Buttons(words),
        ];
    }

    /// <summary>A design says so while it rests on things nobody confirmed.</summary>
    public static ImmutableArray<Block> OfDesign(Scene scene, IEnumerable<Fact> facts) =>
        facts.FirstOrDefault(fact => fact.Id == FactIds.ProposedThings) is { Kind: FactKind.Inferred, Value: FactValue.Many { Values: var names } }
            ?
            [
                new Block.Note(scene.Words.Proposal.InDesign(string.Join(", ", names.Select(name => PlainText.Of(name, 40)))), "info"),
                Buttons(scene.Words.Proposal),
            ]
            : [];

    private static Block.Buttons Buttons(ProposalWords words) => new(
    [
        new Button(words.Right(), CommandLanguage.Print(new Command.SettleProposal(true))),
        new Button(words.Change(), CommandLanguage.Print(new Command.ChangeFact(FactIds.ProposedThings))),
        new Button(words.Without(), CommandLanguage.Print(new Command.SettleProposal(false))),
    ]);

    private static string Line(ProposalWords words, ProposedModel.Thing thing)
    {
        var name = PlainText.Of(thing.Name, 40);
        string[] parts =
        [
            thing.Means.Length > 0 ? words.ThingIs(name, FactText.InSentence(PlainText.Of(thing.Means, 120))) : words.Thing(name),
            .. thing.Fields.IsEmpty ? (string[])[] : [words.Holds(string.Join(", ", thing.Fields.Take(ShownFields).Select(field => PlainText.Of(field.Name, 40))))],
            .. thing.RefersTo.IsEmpty ? (string[])[] : [words.RefersTo(string.Join(", ", thing.RefersTo.Select(other => PlainText.Of(other, 40))))],
        ];
        return string.Join("; ", parts);
    }
}
