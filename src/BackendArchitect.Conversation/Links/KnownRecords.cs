using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Links;

/// <summary>Where a repository keeps its records, and which numbers they have, as far as what was read tells.</summary>
internal sealed class KnownRecords
{
    private static readonly string[] Folders = ["docs/adr", "docs/decisions", "doc/adr", "adr"];

    private readonly ImmutableArray<string> _paths;

    private KnownRecords(ImmutableArray<string> paths) => _paths = paths;

    /// <summary>The folder most of them are in; null where none is known.</summary>
    public string? Folder => _paths.Select(path => path[..Math.Max(0, path.LastIndexOf('/'))])
        .Where(folder => Folders.Any(known => folder == known || folder.EndsWith($"/{known}", StringComparison.Ordinal)))
        .GroupBy(folder => folder, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.Key)
        .FirstOrDefault();

    public static KnownRecords Of(LinkReading reading) => new([.. reading.Records.Select(record => record.Id.Split('#')[0]).Distinct(StringComparer.Ordinal)]);

    /// <summary>Other files of the folder that begin with the same number.</summary>
    public IEnumerable<string> SameNumber(string path)
    {
        var start = path[..Math.Min(path.Length, path.LastIndexOf('/') + 5)];
        return _paths.Where(known => known != path && known.StartsWith($"{start}-", StringComparison.Ordinal));
    }
}
