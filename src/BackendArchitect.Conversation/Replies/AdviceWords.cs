namespace BackendArchitect.Conversation.Replies;

/// <summary>Explanations, comparisons and advice. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class AdviceWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("advice", sentences)
{
    public string Chosen(string name) => Say([(nameof(name), name)]);

    public string ChosenWith(string name, string technology, string because) =>
        Say([(nameof(name), name), (nameof(technology), technology), (nameof(because), because)]);

    public string Lost(string name, string points, string own, string winner, string best) =>
        Say([(nameof(name), name), (nameof(points), points), (nameof(own), own), (nameof(winner), winner), (nameof(best), best)]);

    public string AgainstWeighed(string driver, string because, string own, string best, string share) =>
        Say([(nameof(driver), driver), (nameof(because), because), (nameof(own), own), (nameof(best), best), (nameof(share), share)]);

    public string ForIt(string driver, string own, string best, string share) =>
        Say([(nameof(driver), driver), (nameof(own), own), (nameof(best), best), (nameof(share), share)]);

    public string EngineersForServices(string engineers, string services, string each) =>
        Say([(nameof(engineers), engineers), (nameof(services), services), (nameof(each), each)]);

    public string WouldWin(string when) => Say([(nameof(when), when)]);

    public string WinsFrom(string trigger) => Say([(nameof(trigger), trigger)]);

    public string WinsFromNow(string trigger, string now) => Say([(nameof(trigger), trigger), (nameof(now), now)]);

    public string NoSingleTrigger(string name) => Say([(nameof(name), name)]);

    public string WouldFlip(string list) => Say([(nameof(list), list)]);

    public string StopsWhen(string flip) => Say([(nameof(flip), flip)]);

    public string RuledOut(string name, string because) => Say([(nameof(name), name), (nameof(because), because)]);

    public string RuledOutWith(string name, string because, string points, string winner, string best) =>
        Say([(nameof(name), name), (nameof(because), because), (nameof(points), points), (nameof(winner), winner), (nameof(best), best)]);

    public string OtherTechnology(string chosen, string other, string because) =>
        Say([(nameof(chosen), chosen), (nameof(other), other), (nameof(because), because)]);

    public string AgainstIt(string name, string text) => Say([(nameof(name), name), (nameof(text), text)]);

    public string NoSuchDecision() => Say();

    public string NotNeededHere(string title) => Say([(nameof(title), title)]);

    public string OnlyOne(string name, string points) => Say([(nameof(name), name), (nameof(points), points)]);

    public string Wins(string name, string second, string lead, string points, string others) =>
        Say([(nameof(name), name), (nameof(second), second), (nameof(lead), lead), (nameof(points), points), (nameof(others), others)]);

    public string ThirdWins(string name, string points, string best, string others) =>
        Say([(nameof(name), name), (nameof(points), points), (nameof(best), best), (nameof(others), others)]);

    public string OutWith(string name, string because, string points) =>
        Say([(nameof(name), name), (nameof(because), because), (nameof(points), points)]);

    public string AlsoScored(string list) => Say([(nameof(list), list)]);

    public string ScoredOn(string list) => Say([(nameof(list), list)]);

    public string AskMe() => Say();

    public string ExampleButton(string name) => Say([(nameof(name), name)]);

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

    public string Technology(string name, string summary) => Say([("name", name), ("summary", summary)]);

    public string TechnologyVersion(string line, string latest, string ends, string day) => Say([("line", line), ("latest", latest), ("ends", ends), ("day", day)]);

    public string TechnologyOpen(string line, string latest, string day) => Say([("line", line), ("latest", latest), ("day", day)]);

    public string TechnologyWithout(string because) => Say([("because", because)]);
}
