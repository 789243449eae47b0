using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Reviews.Descriptions;

/// <param name="From">Index of its first token.</param>
/// <param name="To">Index after its last token.</param>
internal sealed record CheckMention(CheckItem Item, int From, int To, bool Denied)
{
    /// <summary>Whether the words themselves say that it is not there, without a "no" before them.</summary>
    public bool ByPhrase { get; init; }
}
