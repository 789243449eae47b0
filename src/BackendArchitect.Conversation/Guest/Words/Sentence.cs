namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>A sentence and where it stands.</summary>
/// <param name="Marker">What opens its line: "- " or "1. "; empty in running text.</param>
/// <param name="Line">0 for the first line that has words.</param>
/// <param name="AfterBlank">Whether an empty line stands before its line.</param>
/// <param name="IsCode">Whether it is a fenced block, fences and all.</param>
internal sealed record Sentence(string Text, string Marker, int Line, bool AfterBlank, bool IsCode);
