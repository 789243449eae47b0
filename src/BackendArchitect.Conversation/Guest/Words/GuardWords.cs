using System.Collections.Frozen;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>What the knowledge vouches for whatever the evidence: its links, its names, and the words it is written in.</summary>
internal sealed class GuardWords(KnowledgeBase knowledge)
{
    public FrozenSet<string> Links { get; } = CatalogueText.Links(knowledge);

    public CatalogueNames Names { get; } = new(knowledge);

    /// <summary>Every word of its texts as it is spelled there.</summary>
    public FrozenSet<string> Spelled { get; } = CatalogueText.Strings(knowledge).SelectMany(Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a text: letters only, apostrophes and digits inside kept.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inside = at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] == '\'' && start >= 0 && at + 1 < text.Length && char.IsLetter(text[at + 1])));
            if (inside && start < 0)
            {
                start = at;
            }
            else if (!inside && start >= 0)
            {
                yield return text[start..at];
                start = -1;
            }
        }
    }
}
