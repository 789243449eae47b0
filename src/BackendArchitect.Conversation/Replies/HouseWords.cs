namespace BackendArchitect.Conversation.Replies;

/// <summary>House rules. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class HouseWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("house", sentences)
{
    public string Set(string id, string title) => Say([(nameof(id), id), (nameof(title), title)]);

    public string FromTheNext() => Say();

    public string NotUnderstood() => Say();

    public string TooMany() => Say();

    public string NoSuchRule(string words) => Say([(nameof(words), words)]);

    public string Dropped(string id, string title) => Say([(nameof(id), id), (nameof(title), title)]);

    public string NoneYet() => Say();

    public string Holds() => Say();

    public string Line(string id, string what, string person, string day) => Say([(nameof(id), id), (nameof(what), what), (nameof(person), person), (nameof(day), day)]);

    public string DropButton(string id) => Say([(nameof(id), id)]);

    public string Which() => Say();

    public string Standard(string name) => Say([(nameof(name), name)]);

    public string Never(string name) => Say([(nameof(name), name)]);
}
