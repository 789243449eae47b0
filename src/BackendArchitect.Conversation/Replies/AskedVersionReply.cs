using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Versions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Whether there is live documentation of a version somebody named. That of another version is never passed off as it.</summary>
public static class AskedVersionReply
{
    /// <summary>More is a list, not a question.</summary>
    private const int Most = 3;

    /// <returns>Nothing where no live documentation is set up.</returns>
    public static IEnumerable<Block> Blocks(Scene scene, IEnumerable<AskedVersion> asked) => !scene.Live.IsOn
        ? []
        : asked.Take(Most)
            .Select(one => CatalogueVersion.Of(scene.Knowledge, one.Technology) is { } known ? Said(scene, one, known) + Table(scene, one, known) : "")
            .Where(text => text.Length > 0)
            .Select(text => new Block.Note(text, "info"));

    private static string Said(Scene scene, AskedVersion asked, CatalogueVersion known)
    {
        var words = scene.Words.Versions;
        var live = scene.LiveOf(asked.Technology);
        var (name, line, table) = (known.Name, asked.Version, VersionReply.Day(known.Day));
        if (live is not { IsVerified: true, Checked: { } day })
        {
            return words.AskedUnverified(name, line, table);
        }

        var found = live.Versions.FindAll(version => VersionNumber.IsOf(version, line));
        return live.Versions.IsEmpty ? words.AskedUnnamed(name, line, live.Library, table)
            : found.IsEmpty ? words.AskedMissing(name, line, live.Library, VersionReply.Some(scene, live.Versions))
            : Read(live, found) is not var (version, count) ? words.AskedIndexed(name, line, VersionReply.Day(day), live.Library, VersionReply.Some(scene, found))
            : count == 0 ? words.AskedWithout(name, line, live.Library, version, table)
            : words.AskedSnippets(name, line, VersionReply.Day(day), live.Library, version, Amounts.Count(count, "snippet", "snippets"));
    }

    /// <summary>The version of which documentation was read, and how much there was; null when none was looked for.</summary>
    private static (string Version, int Count)? Read(LiveVersion live, IEnumerable<string> found) => found
        .Where(live.Snippets.ContainsKey).Select(version => ((string, int)?)(version, live.Snippets[version])).FirstOrDefault();

    /// <summary>What the shipped tables say of that version.</summary>
    private static string Table(Scene scene, AskedVersion asked, CatalogueVersion known)
    {
        var words = scene.Words.Versions;
        if (known.Table is not { } table)
        {
            return "";
        }

        var day = VersionReply.Day(table.Taken);
        var today = DateOnly.FromDateTime(scene.Occasion.At.UtcDateTime);
        return known.Find(asked.Version) switch
        {
            null => words.TableUnknown(day),
            { Ends: { } ends } line => line.IsEnded(today) ? words.TableEnded(day, VersionReply.Day(ends)) : words.TableEnds(day, VersionReply.Day(ends)),
            { Ended: true } => words.TableOver(day),
            _ => words.TableOpen(day),
        };
    }
}
