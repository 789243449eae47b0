namespace BackendArchitect.Conversation.Replies;

/// <summary>The decision log as it is shown and searched. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class DecisionLogWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("decision-log", sentences)
{
    public string All(string count) => Say([(nameof(count), count)]);

    public string Matching(string count, string what) => Say([(nameof(count), count), (nameof(what), what)]);

    public string NoneMatching(string what, string count) => Say([(nameof(what), what), (nameof(count), count)]);

    public string NoneYet() => Say();

    public string More(string count) => Say([(nameof(count), count)]);

    public string Line(string id, string title, string status) => Say([(nameof(id), id), (nameof(title), title), (nameof(status), status)]);

    public string Thread() => Say();

    public string Status(string status, string person, string when) => Say([(nameof(status), status), (nameof(person), person), (nameof(when), when)]);

    public string SupersededBy(string other, string person, string when) => Say([(nameof(other), other), (nameof(person), person), (nameof(when), when)]);

    public string ReviewBy(string day) => Say([(nameof(day), day)]);

    public string Overdue(string day) => Say([(nameof(day), day)]);

    public string OrAt(string load) => Say([(nameof(load), load)]);

    public string Why(string why) => Say([(nameof(why), why)]);

    public string Considered(string list) => Say([(nameof(list), list)]);

    public string WouldChange() => Say();

    public string Votes(string list) => Say([(nameof(list), list)]);

    public string VoteFor(string person) => Say([(nameof(person), person)]);

    public string VoteAgainst(string person) => Say([(nameof(person), person)]);

    public string Dissent(string person, string argument, string trigger) =>
        Say([(nameof(person), person), (nameof(argument), argument), (nameof(trigger), trigger)]);

    public string DissentOf(string people) => Say([(nameof(people), people)]);

    public string DissentWithoutTrigger(string person, string argument) => Say([(nameof(person), person), (nameof(argument), argument)]);

    public string WasAgainst() => Say();

    public string History(string list) => Say([(nameof(list), list)]);

    public string LookedAtAgain(string person, string when) => Say([(nameof(person), person), (nameof(when), when)]);

    public string TookThePlaceOf(string list) => Say([(nameof(list), list)]);

    public string Due(string count) => Say([(nameof(count), count)]);

    public string NothingDue() => Say();

    public string NextDue(string id, string title, string day) => Say([(nameof(id), id), (nameof(title), title), (nameof(day), day)]);

    public string OpenFor(string id, string title, string person, string days) =>
        Say([(nameof(id), id), (nameof(title), title), (nameof(person), person), (nameof(days), days)]);

    public string StillRight(string id) => Say([(nameof(id), id)]);

    public string ReviewRecord(string id) => Say([(nameof(id), id)]);

    public string DueButton(string count) => Say([(nameof(count), count)]);

    public string ExportButton() => Say();

    public string Exported(string count, string folder) => Say([(nameof(count), count), (nameof(folder), folder)]);

    public string ExportedSince(string fresh, string changed, string when) => Say([(nameof(fresh), fresh), (nameof(changed), changed), (nameof(when), when)]);

    public string NothingNewToExport(string when) => Say([(nameof(when), when)]);

    public string NoPatchFor(string list) => Say([(nameof(list), list)]);

    public string RecordTitle(string id) => Say([(nameof(id), id)]);

    public string RecordsTitle() => Say();

    public string PatchTitle() => Say();

    public string ExportAnewButton() => Say();

    public string About(string words) => Say([(nameof(words), words)]);

    public string Between(string first, string last) => Say([(nameof(first), first), (nameof(last), last)]);

    public string ByPerson(string person) => Say([(nameof(person), person)]);

    public string Accepted() => Say();

    public string Proposed() => Say();

    public string Rejected() => Say();

    public string Superseded() => Say();

    public string Deprecated() => Say();
}
