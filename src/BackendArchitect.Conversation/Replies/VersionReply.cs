using System.Collections.Immutable;
using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Versions;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Beside every technology: whether live documentation bears its version out, or from which day the shipped data is. Nothing where no live documentation is set up.</summary>
public static class VersionReply
{
    /// <summary>Versions named one by one; the rest is a number.</summary>
    private const int Named = 4;

    /// <summary>Offers below one reply.</summary>
    private const int Offers = 3;

    /// <summary>The technology a decision led to.</summary>
    public static ImmutableArray<string> Of(Decision decision) => decision.Technology is { } technology ? [technology.Id] : [];

    /// <summary>" · verified 2026-11-22 via context7 /org/lib".</summary>
    public static string Mark(Scene scene, string id) => !scene.Live.IsOn || CatalogueVersion.Of(scene.Knowledge, id) is not { } known
        ? ""
        : scene.Words.Versions.Mark(Stand(scene, id, known));

    /// <summary>One line with the mark of each, and why some are not verified.</summary>
    public static IEnumerable<Block> Marks(Scene scene, ImmutableArray<string> ids)
    {
        var words = scene.Words.Versions;
        var marks = !scene.Live.IsOn ? [] : ids.Distinct().Select(id => (Id: id, Known: CatalogueVersion.Of(scene.Knowledge, id))).Where(one => one.Known is not null)
            .Select(one => words.Named(Name(scene, one.Id, one.Known!), Stand(scene, one.Id, one.Known!))).ToArray();
        return marks.Length == 0 ? [] : [new Block.Paragraph(words.Live(string.Join(" · ", marks))), .. Below(scene, ids)];
    }

    /// <summary>Why some are not verified, and which newer versions there are to take up.</summary>
    public static IEnumerable<Block> Below(Scene scene, ImmutableArray<string> ids)
    {
        if (!scene.Live.IsOn)
        {
            return [];
        }

        ids = [.. ids.Distinct()];
        var newer = ids.Select(id => Newer(scene, id)).OfType<(string Says, Button Take)>().Take(Offers).ToArray();
        var back = ids.Select(id => Back(scene, id)).OfType<Button>();
        ImmutableArray<Button> buttons = [.. newer.Select(one => one.Take), .. back];
        return
        [
            .. Reasons(scene, ids).Select(reason => new Block.Note(reason, "info")),
            .. newer.Select(one => new Block.Paragraph(one.Says)),
            .. buttons.IsEmpty ? [] : (Block[])[new Block.Buttons(buttons)],
        ];
    }

    /// <summary>One short line for a whole design.</summary>
    public static IEnumerable<Block> OfDesign(Scene scene, Blueprint design)
    {
        if (!scene.Live.IsOn || design.Technologies.Count == 0)
        {
            return [];
        }

        var ids = design.Technologies.Select(technology => technology.Id).Distinct().ToArray();
        var verified = ids.Count(id => scene.LiveOf(id).IsVerified);
        return [new Block.Paragraph(scene.Words.Versions.OfDesign(Amounts.Count(ids.Length, "technology", "technologies"), Amounts.Number(verified), Day(design.Dates.Versions ?? scene.Knowledge.Date)))];
    }

    /// <summary>The line of a technology as it holds here: the catalogue's, or the one somebody took up.</summary>
    public static string Line(Scene scene, string id, string line) => Taken(scene, id, line) is { } taken
        ? scene.Words.Versions.Line(taken.Line, PlainText.Person(taken.By), Day(taken.At), line)
        : line;

    public static bool IsTaken(Scene scene, string id, string line) => Taken(scene, id, line) is not null;

    /// <summary>One line among the settings of the place; nothing where nothing was taken up.</summary>
    public static IEnumerable<Block> InSettings(Scene scene, Logbook logbook) => logbook.Versions.IsEmpty
        ? []
        : [new Block.Paragraph(scene.Words.Versions.InSettings(string.Join(", ", logbook.Versions.Select(taken =>
            scene.Words.Versions.InSetting(CatalogueVersion.Of(scene.Knowledge, taken.Technology)?.Name ?? taken.Technology, taken.Line, PlainText.Person(taken.By), Day(taken.At))))))];

    /// <summary>"v16.1.6, v15.1.8 and 9 more".</summary>
    internal static string Some(Scene scene, IReadOnlyList<string> versions)
    {
        var named = string.Join(", ", versions.Take(Named));
        return versions.Count > Named ? scene.Words.Versions.AndMore(named, Amounts.Number(versions.Count - Named)) : named;
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Day(DateTimeOffset at) => Day(DateOnly.FromDateTime(at.UtcDateTime));

    internal static Button Undo(Scene scene, string id, CatalogueVersion known) =>
        new(PlainText.Cut(scene.Words.Versions.DropButton(known.Name, known.Line ?? ""), 75), CommandLanguage.Print(new Command.DropVersion(id)));

    /// <summary>What is taken up stands until the tables have caught up with it.</summary>
    private static TakenVersion? Taken(Scene scene, string id, string line) => scene.Taken.Find(taken => taken.Technology == id && VersionNumber.Compare(taken.Line, line) > 0);

    private static string Name(Scene scene, string id, CatalogueVersion known) =>
        known.Line is { } line ? $"{known.Name} {Taken(scene, id, line)?.Line ?? line}" : known.Name;

    private static string Stand(Scene scene, string id, CatalogueVersion known)
    {
        var words = scene.Words.Versions;
        var live = scene.LiveOf(id);
        if (live is not { IsVerified: true, Checked: { } day })
        {
            return words.NotVerified(Day(known.Day));
        }

        return known.Line is not { } line ? words.Verified(Day(day), live.Library)
            : live.Versions.IsEmpty ? words.Documented(Day(day), live.Library, Day(known.Day))
            : live.Versions.Exists(version => VersionNumber.IsOf(version, Taken(scene, id, line)?.Line ?? line)) ? words.Verified(Day(day), live.Library)
            : words.OtherVersions(live.Library, Some(scene, live.Versions), Taken(scene, id, line)?.Line ?? line, Day(known.Day));
    }

    private static IEnumerable<string> Reasons(Scene scene, ImmutableArray<string> ids)
    {
        var words = scene.Words.Versions;
        var troubles = ids.Select(id => (Id: id, scene.LiveOf(id).Trouble)).Where(one => one.Trouble is not null).GroupBy(one => one.Trouble!.Value, one => one.Id)
            .OrderBy(group => group.Key).ToArray();
        return troubles.Select(group => group.Key switch
        {
            LiveTrouble.Away or LiveTrouble.Slow => words.Away(),
            LiveTrouble.Limited => words.Limited(),
            LiveTrouble.Refused => words.Refused(),
            LiveTrouble.Unreadable => words.Unreadable(),
            LiveTrouble.Unknown => words.Unknown(string.Join(", ", group.Select(id => CatalogueVersion.Of(scene.Knowledge, id)?.Name ?? id))),
            _ => words.Pending(),
        }).Distinct();
    }

    private static (string Says, Button Take)? Newer(Scene scene, string id)
    {
        var live = scene.LiveOf(id);
        if (!live.IsVerified || CatalogueVersion.Of(scene.Knowledge, id) is not { Line: { } line, Newest: { } newest } known || Taken(scene, id, line) is not null
            || VersionNumber.Newer(live.Versions, newest) is not var (next, found))
        {
            return null;
        }

        var words = scene.Words.Versions;
        return (words.Newer(live.Library, known.Name, next, found, newest, Day(known.Day)),
            new Button(PlainText.Cut(words.TakeButton(known.Name, next), 75), CommandLanguage.Print(new Command.TakeVersion(id, next))));
    }

    private static Button? Back(Scene scene, string id) =>
        CatalogueVersion.Of(scene.Knowledge, id) is { Line: { } line } known && Taken(scene, id, line) is not null ? Undo(scene, id, known) : null;
}
