using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Versions;

/// <summary>What live documentation says of one technology.</summary>
/// <param name="Technology">Its id in the catalogue.</param>
/// <param name="Library">Where the documentation is: <c>/vercel/next.js</c>; empty when none was found.</param>
/// <param name="Versions">Those it is indexed for, in its own words, newest first: <c>v16.1.6</c>. Empty where it names none.</param>
/// <param name="Checked">The day it was read, in UTC; null when it was not.</param>
/// <param name="Trouble">Why it is not verified; null when it is.</param>
public sealed record LiveVersion(string Technology, string Library, ImmutableList<string> Versions, DateOnly? Checked, LiveTrouble? Trouble)
{
    /// <summary>Pieces of documentation read for a version somebody asked for, by the version in its own words; 0 where it has none after all.</summary>
    public ImmutableSortedDictionary<string, int> Snippets { get; init => field = value ?? Empty; } = Empty;

    private static ImmutableSortedDictionary<string, int> Empty { get; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    public bool IsVerified => Trouble is null;

    public static LiveVersion Not(string technology, LiveTrouble trouble) => new(technology, "", [], null, trouble);
}
