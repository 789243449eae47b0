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

    public string HowToChange() => Say();

    public string FormButton() => Say();

    public string FormInWords() => Say();

    public string Open() => Say();

    public string OpenCurrency() => Say();

    public string OpenRate(string source, string day) => Say([(nameof(source), source), (nameof(day), day)]);

    public string OpenDayRate() => Say();

    public string OpenRegion(string regions) => Say([(nameof(regions), regions)]);

    public string OpenCloud() => Say();

    public string NoRate(string code) => Say([(nameof(code), code)]);

    public string Clash(string says, string rules) => Say([(nameof(says), says), (nameof(rules), rules)]);

    public string Standard(string name) => Say([(nameof(name), name)]);

    public string Never(string name) => Say([(nameof(name), name)]);
}
