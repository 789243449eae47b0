using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Reviews.Descriptions;

/// <param name="From">Index of its first token.</param>
/// <param name="To">Index after its last token.</param>
internal sealed record CheckMention(CheckItem Item, int From, int To, bool Denied);
