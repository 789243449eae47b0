namespace BackendArchitect.Conversation.Replies;

/// <summary>Values that are taken for true and grow old. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class AssumptionWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("assumptions", sentences)
{
    public string WhatIsItToday(string design, string value, string day) => Say([(nameof(design), design), (nameof(value), value), (nameof(day), day)]);

    public string Evidence(string origin, string due, string trigger) => Say([(nameof(origin), origin), (nameof(due), due), (nameof(trigger), trigger)]);

    public string NobodySaid() => Say();

    public string SaidBy(string person) => Say([(nameof(person), person)]);

    public string BreakPoint(string trigger, string load) => Say([(nameof(trigger), trigger), (nameof(load), load)]);

    public string StillRight() => Say();

    public string ChangeIt() => Say();

    public string AskLater() => Say();

    public string NotedRight(string value, string person, string day) => Say([(nameof(value), value), (nameof(person), person), (nameof(day), day)]);

    public string NotedNew(string before, string after, string person, string day) =>
        Say([(nameof(before), before), (nameof(after), after), (nameof(person), person), (nameof(day), day)]);

    public string PutOff(string day) => Say([(nameof(day), day)]);

    public string StillHolds(string design, string verdict, string cost, string limit) =>
        Say([(nameof(design), design), (nameof(verdict), verdict), (nameof(cost), cost), (nameof(limit), limit)]);

    public string AllHolds(string design, string verdict) => Say([(nameof(design), design), (nameof(verdict), verdict)]);

    public string SomeHolds(string verdict, string kept, string lost) => Say([(nameof(verdict), verdict), (nameof(kept), kept), (nameof(lost), lost)]);

    public string NoLongerHolds(string design, string before, string after, string lost) =>
        Say([(nameof(design), design), (nameof(before), before), (nameof(after), after), (nameof(lost), lost)]);

    public string FlipsNext(string decision, string flip) => Say([(nameof(decision), decision), (nameof(flip), flip)]);

    public string HoldsTo(string limit) => Say([(nameof(limit), limit)]);

    public string NotStored() => Say();

    public string List() => Say();

    public string ListOf(string design) => Say([(nameof(design), design)]);

    public string Due(string count) => Say([(nameof(count), count)]);

    public string ColumnDesign() => Say();

    public string ColumnValue() => Say();

    public string ColumnSince() => Say();

    public string ColumnDue() => Say();

    public string ColumnTrigger() => Say();

    public string DueNow() => Say();

    public string NotOfThis(string design) => Say([(nameof(design), design)]);

    public string WhichDesign() => Say();

    public string WhichDesignToday(string told) => Say([(nameof(told), told)]);

    public string AboutDesign(string design, string day, string person) => Say([(nameof(design), design), (nameof(day), day), (nameof(person), person)]);

    public string DesignButton(string design, string day) => Say([(nameof(design), design), (nameof(day), day)]);
}
