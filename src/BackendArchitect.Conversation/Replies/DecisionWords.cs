namespace BackendArchitect.Conversation.Replies;

/// <summary>Decisions on record. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class DecisionWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("decisions", sentences)
{
    public string NothingToAccept() => Say();

    public string NoSuchOption(string count) => Say([(nameof(count), count)]);

    public string NoSuchRecord(string id) => Say([(nameof(id), id)]);

    public string WhichRecord() => Say();

    public string Recorded(string id, string title, string person, string when) =>
        Say([(nameof(id), id), (nameof(title), title), (nameof(person), person), (nameof(when), when)]);

    public string Proposed(string id, string title, string person, string when) =>
        Say([(nameof(id), id), (nameof(title), title), (nameof(person), person), (nameof(when), when)]);

    public string ProposedAll(string count, string person, string when) =>
        Say([(nameof(count), count), (nameof(person), person), (nameof(when), when)]);

    public string NothingNewToPropose() => Say();

    public string Already(string id, string title, string status) => Say([(nameof(id), id), (nameof(title), title), (nameof(status), status)]);

    public string Because(string why) => Say([(nameof(why), why)]);

    public string ReviewOn(string day) => Say([(nameof(day), day)]);

    public string ReviewOnOrAt(string day, string load) => Say([(nameof(day), day), (nameof(load), load)]);

    public string NotTheRecommended(string name) => Say([(nameof(name), name)]);

    public string TwoStand(string rival, string title, string id) => Say([(nameof(rival), rival), (nameof(title), title), (nameof(id), id)]);

    public string Moved(string id, string title, string status) => Say([(nameof(id), id), (nameof(title), title), (nameof(status), status)]);

    public string Before(string status) => Say([(nameof(status), status)]);

    public string Superseded(string id, string title, string other, string instead, string person, string when) =>
        Say([(nameof(id), id), (nameof(title), title), (nameof(other), other), (nameof(instead), instead), (nameof(person), person), (nameof(when), when)]);

    public string AcceptedWithIt(string id) => Say([(nameof(id), id)]);

    public string SupersedeWithWhat(string id, string title) => Say([(nameof(id), id), (nameof(title), title)]);

    public string TakesPlaceButton(string id, string title) => Say([(nameof(id), id), (nameof(title), title)]);

    public string CannotTakePlace(string id, string status) => Say([(nameof(id), id), (nameof(status), status)]);

    public string RefusedOpen(string id, string verb) => Say([(nameof(id), id), (nameof(verb), verb)]);

    public string RefusedAccepted(string id, string status) => Say([(nameof(id), id), (nameof(status), status)]);

    public string RefusedClosed(string id, string status, string verb, string number) =>
        Say([(nameof(id), id), (nameof(status), status), (nameof(verb), verb), (nameof(number), number)]);

    public string RefusedSuperseded(string id, string other, string verb) => Say([(nameof(id), id), (nameof(other), other), (nameof(verb), verb)]);

    public string NoVote(string id, string status) => Say([(nameof(id), id), (nameof(status), status)]);

    public string NoDissent(string id, string status) => Say([(nameof(id), id), (nameof(status), status)]);

    public string NoReview(string id, string status) => Say([(nameof(id), id), (nameof(status), status)]);

    public string HowToDissent(string id) => Say([(nameof(id), id)]);

    public string VotedFor(string person, string id) => Say([(nameof(person), person), (nameof(id), id)]);

    public string VotedAgainst(string person, string id) => Say([(nameof(person), person), (nameof(id), id)]);

    public string Tally(string pro, string con) => Say([(nameof(pro), pro), (nameof(con), con)]);

    public string AskReason() => Say();

    public string ReasonKept(string id, string why) => Say([(nameof(id), id), (nameof(why), why)]);

    public string ReasonAndTriggerKept(string id, string why, string trigger) => Say([(nameof(id), id), (nameof(why), why), (nameof(trigger), trigger)]);

    public string Dissented(string person, string id, string argument) => Say([(nameof(person), person), (nameof(id), id), (nameof(argument), argument)]);

    public string Reopens(string trigger) => Say([(nameof(trigger), trigger)]);

    public string NoTrigger() => Say();

    public string AskDissent(string person, string option, string trigger) =>
        Say([(nameof(person), person), (nameof(option), option), (nameof(trigger), trigger)]);

    public string DissentKept(string person, string id) => Say([(nameof(person), person), (nameof(id), id)]);

    public string DissentLeft() => Say();

    public string Holds(string id, string person, string when, string day) =>
        Say([(nameof(id), id), (nameof(person), person), (nameof(when), when), (nameof(day), day)]);

    public string LeftAsItIs() => Say();

    public string Yes() => Say();

    public string No() => Say();

    public string AcceptButton() => Say();

    public string RejectButton() => Say();

    public string VoteForButton() => Say();

    public string VoteAgainstButton() => Say();

    public string SupersedeButton() => Say();

    public string SupersedeThisButton(string rival, string id) => Say([(nameof(rival), rival), (nameof(id), id)]);

    public string ReviewButton() => Say();

    public string DissentButton() => Say();

    public string DeprecateButton() => Say();

    public string HoldsButton() => Say();

    public string ProposeAgainButton() => Say();

    public string ProposeDesignButton() => Say();
}
