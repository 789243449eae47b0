namespace BackendArchitect.Conversation.Guest.Opinions;

/// <summary>What a language model would say to a line of code beyond the rules, after its quote was found there and its words were held against the file.</summary>
/// <param name="File">Path as it was handed in.</param>
/// <param name="Line">Where the quote stands, 1 for the first line.</param>
/// <param name="Quote">From that line, secrets masked.</param>
/// <param name="Why">What happens then; empty when nothing of it could be kept.</param>
public sealed record CodeOpinion(string File, int Line, string Quote, string Says, string Why, string Do);
