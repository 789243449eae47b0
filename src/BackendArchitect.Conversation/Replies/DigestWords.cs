namespace BackendArchitect.Conversation.Replies;

/// <summary>The weekly digest and its plans. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class DigestWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("digest", sentences)
{
    public string Heading(string range) => Say([(nameof(range), range)]);

    public string HeadingFor(string place, string range) => Say([(nameof(place), place), (nameof(range), range)]);

    public string Place(string design) => Say([(nameof(design), design)]);

    public string PlaceOfSeveral(string design, string more) => Say([(nameof(design), design), (nameof(more), more)]);

    public string Waiting(string count) => Say([(nameof(count), count)]);

    public string ShowMore(string count) => Say([(nameof(count), count)]);

    public string NoMore() => Say();

    public string Settled(string count, string list) => Say([(nameof(count), count), (nameof(list), list)]);

    public string Footer(string when) => Say([(nameof(when), when)]);

    public string FooterPrivate(string when) => Say([(nameof(when), when)]);

    public string StopButton() => Say();

    public string StopMineButton() => Say();

    public string Introduced(string when) => Say([(nameof(when), when)]);

    public string NotNeededButton() => Say();

    public string Planned(string when, string next) => Say([(nameof(when), when), (nameof(next), next)]);

    public string PlannedForYou(string when, string next) => Say([(nameof(when), when), (nameof(next), next)]);

    public string OnlyYou() => Say();

    public string PersonToo(string person, string when) => Say([(nameof(person), person), (nameof(when), when)]);

    public string Off() => Say();

    public string OffForYou() => Say();

    public string NoneHere() => Say();

    public string NoneForYou() => Say();

    public string StopWhereItComesFrom() => Say();

    public string AliveOn() => Say();

    public string AliveOff() => Say();

    public string Alive(string day, string watched) => Say([(nameof(day), day), (nameof(watched), watched)]);

    public string UnknownZone(string words) => Say([(nameof(words), words)]);

    public string OffsetIsNoZone(string words) => Say([(nameof(words), words)]);

    public string IfSentNow() => Say();

    public string NothingNew(string day, string next) => Say([(nameof(day), day), (nameof(next), next)]);

    public string NothingToWatch() => Say();

    public string PreviewButton() => Say();

    public string NobodyHereLater() => Say();

    public string Recorded(string title) => Say([(nameof(title), title)]);

    public string RecordedFor(string design, string title) => Say([(nameof(design), design), (nameof(title), title)]);

    public string RecordedBy(string id, string person, string day, string review) =>
        Say([(nameof(id), id), (nameof(person), person), (nameof(day), day), (nameof(review), review)]);

    public string InPlaceOf(string title, string id, string before) => Say([(nameof(title), title), (nameof(id), id), (nameof(before), before)]);

    public string DissentUntil(string person, string trigger) => Say([(nameof(person), person), (nameof(trigger), trigger)]);

    public string DissentAgainst(string person) => Say([(nameof(person), person)]);

    public string DissentIsRight(string id, string title, string person, string option) =>
        Say([(nameof(id), id), (nameof(title), title), (nameof(person), person), (nameof(option), option)]);

    public string DissentEvidence(string design, string day, string trigger) => Say([(nameof(design), design), (nameof(day), day), (nameof(trigger), trigger)]);

    public string ReviewDue(string id, string title) => Say([(nameof(id), id), (nameof(title), title)]);

    public string ReviewEvidence(string person, string day, string due) => Say([(nameof(person), person), (nameof(day), day), (nameof(due), due)]);

    public string LeftOpen(string id, string title, string day) => Say([(nameof(id), id), (nameof(title), title), (nameof(day), day)]);

    public string LeftOpenBy(string person) => Say([(nameof(person), person)]);

    public string LeftOpenVotes(string person, string pro, string con) => Say([(nameof(person), person), (nameof(pro), pro), (nameof(con), con)]);

    public string ShowDecisions() => Say();
}
