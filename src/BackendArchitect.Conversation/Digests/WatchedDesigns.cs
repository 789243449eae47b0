using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Watch;

namespace BackendArchitect.Conversation.Digests;

/// <summary>What several watches ask of the designs of a place.</summary>
internal static class WatchedDesigns
{
    /// <summary>Each version in use once, with the designs it is in, oldest first.</summary>
    public static IEnumerable<(UsedVersion Version, IReadOnlyList<LoggedDesign> Designs)> Versions(Logbook logbook) => logbook.Designs
        .SelectMany(design => design.Versions.Select(version => (Version: version, Design: design)))
        .GroupBy(pair => (pair.Version.Technology, pair.Version.Line))
        .Select(group => (group.First().Version, (IReadOnlyList<LoggedDesign>)[.. group.Select(pair => pair.Design)]));

    /// <summary>“Booking platform”; “Shop” and “Blog”.</summary>
    public static string Names(IReadOnlyList<LoggedDesign> designs)
    {
        var names = designs.Select(design => $"“{PlainText.Of(design.Title, 60)}”").Distinct().ToArray();
        return names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>A button that takes a design up where it is pressed, and shows or asks something about it.</summary>
    public static Button Button(LoggedDesign design, string label, Command command) => new(label, CommandLanguage.Print(new Command.About(design.Id, command)));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(moment.UtcDateTime));
}
