namespace BackendArchitect.Conversation.Replies;

/// <summary>From a symptom to its cause. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class DiagnosisWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("diagnosis", sentences)
{
    public string Order(string name, string first) => Say([(nameof(name), name), (nameof(first), first)]);

    public string ColumnNumber() => Say();

    public string ColumnYours() => Say();

    public string ColumnLimit() => Say();

    public string ColumnSays() => Say();

    public string Above(string limit) => Say([(nameof(limit), limit)]);

    public string Below(string limit) => Say([(nameof(limit), limit)]);

    public string Do(string title, string text) => Say([(nameof(title), title), (nameof(text), text)]);

    public string ThenMeasure() => Say();

    public string Again(string question, string title) => Say([(nameof(question), question), (nameof(title), title)]);

    public string Kept() => Say();

    public string Asks(string question) => Say([(nameof(question), question)]);

    public string How(string title, string measure) => Say([(nameof(title), title), (nameof(measure), measure)]);

    public string Decides(string side, string then) => Say([(nameof(side), side), (nameof(then), then)]);

    public string MoreThan(string limit) => Say([(nameof(limit), limit)]);

    public string LessThan(string limit) => Say([(nameof(limit), limit)]);

    public string Cannot() => Say();

    public string Done() => Say();

    public string SideAbove(string limit) => Say([(nameof(limit), limit)]);

    public string SideBelow(string limit) => Say([(nameof(limit), limit)]);

    public string Blocked(string list) => Say([(nameof(list), list)]);

    public string End(string text) => Say([(nameof(text), text)]);

    public string LookAgain(string list) => Say([(nameof(list), list)]);

    public string Which() => Say();

    public string Left() => Say();
}
