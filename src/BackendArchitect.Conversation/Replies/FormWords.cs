namespace BackendArchitect.Conversation.Replies;

/// <summary>Forms and what came back in them. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class FormWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("forms", sentences)
{
    public string Button() => Say();

    public string InOneLine(string list) => Say([(nameof(list), list)]);

    public string Example() => Say();

    public string Unread(string label, string words) => Say([(nameof(label), label), (nameof(words), words)]);

    public string UnreadLike(string label, string words, string hint) =>
        Say([(nameof(label), label), (nameof(words), words), (nameof(hint), hint)]);

    public string Empty() => Say();
}
