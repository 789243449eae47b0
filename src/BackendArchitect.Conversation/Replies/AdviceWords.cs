namespace BackendArchitect.Conversation.Replies;

/// <summary>Explanations, comparisons and advice. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class AdviceWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("advice", sentences)
{
    public string Chosen(string name) => Say([(nameof(name), name)]);

    public string ChosenWith(string name, string technology, string because) =>
        Say([(nameof(name), name), (nameof(technology), technology), (nameof(because), because)]);

    public string Lost(string name, string points, string winner) =>
        Say([(nameof(name), name), (nameof(points), points), (nameof(winner), winner)]);

    public string WouldWin(string when) => Say([(nameof(when), when)]);

    public string WouldFlip(string list) => Say([(nameof(list), list)]);

    public string StopsWhen(string flip) => Say([(nameof(flip), flip)]);

    public string RuledOut(string name, string because) => Say([(nameof(name), name), (nameof(because), because)]);

    public string OtherTechnology(string chosen, string other, string because) =>
        Say([(nameof(chosen), chosen), (nameof(other), other), (nameof(because), because)]);

    public string AgainstIt(string name, string text) => Say([(nameof(name), name), (nameof(text), text)]);

    public string NoSuchDecision() => Say();

    public string NotNeededHere(string title) => Say([(nameof(title), title)]);

    public string OnlyOne(string name) => Say([(nameof(name), name)]);

    public string Wins(string name, string second, string lead) =>
        Say([(nameof(name), name), (nameof(second), second), (nameof(lead), lead)]);

    public string ScoredOn(string list) => Say([(nameof(list), list)]);

    public string AskMe() => Say();

    public string Verdict(string name, string summary) => Say([(nameof(name), name), (nameof(summary), summary)]);

    public string VerdictWith(string name, string technology) => Say([(nameof(name), name), (nameof(technology), technology)]);

    public string Topic(string name, string answer) => Say([(nameof(name), name), (nameof(answer), answer)]);

    public string InYourDesign(string where, string because) => Say([(nameof(where), where), (nameof(because), because)]);

    public string LeftOut(string because) => Say([(nameof(because), because)]);

    public string NotThere(string list) => Say([(nameof(list), list)]);

    public string Decides(string list) => Say([(nameof(list), list)]);

    public string Option(string name, string fits) => Say([(nameof(name), name), (nameof(fits), fits)]);

    public string OptionYours(string name, string fits) => Say([(nameof(name), name), (nameof(fits), fits)]);

    public string UseWhen(string list) => Say([(nameof(list), list)]);

    public string AvoidWhen(string list) => Say([(nameof(list), list)]);

    public string Pitfalls(string list) => Say([(nameof(list), list)]);

    public string Sources(string list) => Say([(nameof(list), list)]);

    public string ColumnDriver() => Say();

    public string ColumnWeight() => Say();

    public string ColumnTechnology() => Say();

    public string ColumnWhat() => Say();

    public string ColumnVersion() => Say();

    public string ColumnWork() => Say();

    public string ColumnLimit() => Say();

    public string NoVersion() => Say();

    public string NeitherNeeded() => Say();

    public string TakesOne(string name, string technology, string because) =>
        Say([(nameof(name), name), (nameof(technology), technology), (nameof(because), because)]);

    public string TakesNeither(string chosen, string because) => Say([(nameof(chosen), chosen), (nameof(because), because)]);

    public string CompareButton(string title) => Say([(nameof(title), title)]);

    public string WhyNotButton(string name) => Say([(nameof(name), name)]);

    public string DesignButton() => Say();

    public string CompareWhat() => Say();

    public string AdviseOnWhat() => Say();
}
