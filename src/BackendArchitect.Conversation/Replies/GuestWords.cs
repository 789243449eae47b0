namespace BackendArchitect.Conversation.Replies;

/// <summary>What is said of a language model's part in a turn. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class GuestWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("guest", sentences)
{
    public string Read(string facts) => Say([("facts", facts)]);

    public string ReadFact(string fact, string words) => Say([("fact", fact), ("words", words)]);

    public string Trouble(string because) => Say([("because", because)]);

    public string Worded() => Say();

    public string Answered() => Say();

    public string Offer(string what) => Say([("what", what)]);

    public string OfferAccept() => Say();

    public string OfferStartOver() => Say();

    public string OfferForget() => Say();
}
