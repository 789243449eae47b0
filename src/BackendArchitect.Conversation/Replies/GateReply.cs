using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Gates;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The quality gate of a design, and how old the tables are on the day of the message.</summary>
public static class GateReply
{
    private const int Notes = 6;

    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design)
    {
        var words = scene.Words.Parts;
        var notes = design.Gate.Lines.SelectMany(line => line.Notes).Where(note => note.Result != GateResult.Pass).OrderByDescending(note => note.Result).ToList();
        return
        [
            new Block.Paragraph(words.Gate(Word(scene, design.Gate.Result))),
            new Block.Table(
                [words.GateQuestion(), words.GateResult(), words.GateLooked(), words.GateData(), words.GateSource()],
                [.. design.Gate.Lines.Select(line => (ImmutableArray<string>)
                    [line.Question, Word(scene, line.Result), line.Looked, $"{line.Date:yyyy-MM-dd}", line.Sources.Count > 0 ? line.Sources[0].Title : ""])]),
            .. notes.Count == 0 ? [] : (Block[])[new Block.Bullets([.. notes.Take(Notes).Select(note => note.Says)], Ordered: false)],
            new Block.Paragraph(Age(scene, design)),
            .. PartReply.Files(design, ("technologies.md", words.TechnologiesTitle())),
        ];
    }

    /// <summary>The age of the version table on the day of the message, and a word when that is too old.</summary>
    public static string Age(Scene scene, Blueprint design)
    {
        if (design.Dates.Versions is not { } taken)
        {
            return scene.Words.Parts.NoTable();
        }

        var words = scene.Words.Parts;
        var days = Amounts.Count(Days(scene, taken), "day", "days");
        return IsStale(scene, design) ? words.TableStale($"{taken:yyyy-MM-dd}", days) : words.TableAge($"{taken:yyyy-MM-dd}", days);
    }

    /// <summary>Said with the design itself only when it matters.</summary>
    public static IEnumerable<Block> Warning(Scene scene, Blueprint design) =>
        IsStale(scene, design) ? [new Block.Note(Age(scene, design), "info")] : [];

    public static Button Button(Scene scene) => PartReply.Show(scene.Words.Parts.GateButton(), DesignParts.Gate);

    private static bool IsStale(Scene scene, Blueprint design) => design.Dates.VersionsStaleFrom <= Today(scene);

    private static int Days(Scene scene, DateOnly taken) => Math.Max(0, Today(scene).DayNumber - taken.DayNumber);

    private static DateOnly Today(Scene scene) => DateOnly.FromDateTime(scene.Occasion.At.UtcDateTime);

    private static string Word(Scene scene, GateResult result) => result switch
    {
        GateResult.Pass => scene.Words.Parts.GatePass(),
        GateResult.Warn => scene.Words.Parts.GateWarn(),
        GateResult.Fail => scene.Words.Parts.GateFail(),
        _ => scene.Words.Parts.GateUnknown(),
    };
}
