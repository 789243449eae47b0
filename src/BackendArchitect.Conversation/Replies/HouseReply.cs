using System.Collections.Immutable;
using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Memory;

namespace BackendArchitect.Conversation.Replies;

/// <summary>What holds for every design of a place.</summary>
public static class HouseReply
{
    /// <summary>Buttons to drop rules; who has more drops them by name.</summary>
    private const int MostButtons = 5;

    public static ImmutableArray<Block> Set(Scene scene, IReadOnlyList<HouseRule> made, bool hasDesign) =>
    [
        new Block.Paragraph(scene.Words.House.Set(string.Join(", ", made.Select(rule => rule.Id)), made[0].Title)),
        new Block.Bullets([.. made.Select(rule => What(scene, rule))], Ordered: false),
        .. hasDesign ? (ImmutableArray<Block>)[new Block.Note(scene.Words.House.FromTheNext(), "info")] : [],
    ];

    public static ImmutableArray<Block> All(Scene scene, Logbook logbook) =>
    [
        .. logbook.House.IsEmpty
            ? [new Block.Paragraph(scene.Words.House.NoneYet())]
            : (Block[])
            [
                new Block.Paragraph(scene.Words.House.Holds()),
                new Block.Bullets([.. logbook.House.Select(rule => scene.Words.House.Line(rule.Id, What(scene, rule), PlainText.Person(rule.By), Day(rule)))], Ordered: false),
                new Block.Note(scene.Words.House.HowToChange(), "info"),
            ],
        .. SettingReply.Open(scene, logbook),
        new Block.Buttons(
        [
            new Button(scene.Words.House.FormButton(), CommandLanguage.Print(new Command.FillForm(Forms.Forms.Settings, ImmutableDictionary<string, string>.Empty))) { Form = Forms.Forms.Settings },
            .. logbook.House.Take(MostButtons).Select(rule => new Button(scene.Words.House.DropButton(rule.Id), CommandLanguage.Print(new Command.DropHouseRule(rule.Id)))),
        ]),
    ];

    public static ImmutableArray<Block> Which(Scene scene, IReadOnlyList<HouseRule> meant) =>
    [
        new Block.Paragraph(scene.Words.House.Which()),
        new Block.Buttons([.. meant.Take(MostButtons).Select(rule => new Button($"{rule.Id}: {PlainText.Of(rule.Title, 50)}", CommandLanguage.Print(new Command.DropHouseRule(rule.Id))))]),
    ];

    private static string What(Scene scene, HouseRule rule) =>
        rule.Fact is { } fact ? scene.Facts.Line(fact)
        : rule.Bans ? scene.Words.House.Never(NameOf(scene, rule.Subject))
        : scene.Words.House.Standard(NameOf(scene, rule.Subject));

    private static string NameOf(Scene scene, string subject) =>
        scene.Knowledge.Technologies.FirstOrDefault(technology => technology.Id == subject)?.Name
        ?? scene.Knowledge.Decisions.SelectMany(point => point.Options).FirstOrDefault(option => option.Id == subject)?.Name
        ?? subject;

    private static string Day(HouseRule rule) => rule.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
