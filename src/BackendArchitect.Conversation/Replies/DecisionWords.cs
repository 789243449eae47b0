namespace BackendArchitect.Conversation.Replies;

/// <summary>Decisions on record. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class DecisionWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("decisions", sentences)
{
    public string NothingToAccept() => Say();

    public string NoSuchOption(string count) => Say([(nameof(count), count)]);

    public string Recorded(string id, string title, string person, string when) =>
        Say([(nameof(id), id), (nameof(title), title), (nameof(person), person), (nameof(when), when)]);

    public string ReviewOn(string day) => Say([(nameof(day), day)]);

    public string ReviewOnOrAt(string day, string load) => Say([(nameof(day), day), (nameof(load), load)]);

    public string NotTheRecommended(string name) => Say([(nameof(name), name)]);

    public string AskDissent(string person, string option, string trigger) =>
        Say([(nameof(person), person), (nameof(option), option), (nameof(trigger), trigger)]);

    public string Dissent(string person, string option, string trigger) =>
        Say([(nameof(person), person), (nameof(option), option), (nameof(trigger), trigger)]);

    public string DissentKept(string person) => Say([(nameof(person), person)]);

    public string DissentLeft() => Say();

    public string Yes() => Say();

    public string No() => Say();

    public string Log() => Say();

    public string Line(string id, string title, string person, string day, string review) =>
        Say([(nameof(id), id), (nameof(title), title), (nameof(person), person), (nameof(day), day), (nameof(review), review)]);

    public string NoneYet() => Say();
}
