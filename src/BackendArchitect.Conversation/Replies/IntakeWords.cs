namespace BackendArchitect.Conversation.Replies;

/// <summary>The intake: sketch, questions, read-back, corrections. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class IntakeWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("intake", sentences)
{
    public string Sketch(string domain, string headline) => Say([(nameof(domain), domain), (nameof(headline), headline)]);

    public string SketchOfAnything(string headline) => Say([(nameof(headline), headline)]);

    public string Assuming(string list) => Say([(nameof(list), list)]);

    public string AnswerInOneLine() => Say();

    public string JustAnswer() => Say();

    public string DontKnow() => Say();

    public string GoOn() => Say();

    public string StartOver() => Say();

    public string Stopped() => Say();

    public string Noted(string list) => Say([(nameof(list), list)]);

    public string StillOpen() => Say();

    public string BackTo() => Say();

    public string ThenIAssume() => Say();

    public string AssumedInstead(string name, string value, string because) =>
        Say([(nameof(name), name), (nameof(value), value), (nameof(because), because)]);

    public string LeftOpen(string name, string because) => Say([(nameof(name), name), (nameof(because), because)]);

    public string OurDefault() => Say();

    public string ReadBack() => Say();

    public string ReadBackWaits() => Say();

    public string ColumnWhat() => Say();

    public string ColumnValue() => Say();

    public string ColumnKnown() => Say();

    public string Said() => Say();

    public string SaidByPerson(string person) => Say([(nameof(person), person)]);

    public string Inferred(string words) => Say([(nameof(words), words)]);

    public string AssumedLabel() => Say();

    public string Computed() => Say();

    public string Doubtful() => Say();

    public string SmallerAssumptions(string count) => Say([(nameof(count), count)]);

    public string DesignIt() => Say();

    public string ChangeSomething() => Say();

    public string ChangeOne(string name) => Say([(nameof(name), name)]);

    public string WhichLine() => Say();

    public string WhatIs(string name) => Say([(nameof(name), name)]);

    public string WhatIsInstead(string name, string value) => Say([(nameof(name), name), (nameof(value), value)]);

    public string ChangeWaits(string name) => Say([(nameof(name), name)]);

    public string ChangeLeft() => Say();

    public string ChangedFrom(string name, string before, string after) =>
        Say([(nameof(name), name), (nameof(before), before), (nameof(after), after)]);

    public string Added(string line) => Say([(nameof(line), line)]);

    public string Dropped(string name) => Say([(nameof(name), name)]);

    public string NothingChanged() => Say();

    public string Conflict(string name, string first, string by, string later, string other) =>
        Say([(nameof(name), name), (nameof(first), first), (nameof(by), by), (nameof(later), later), (nameof(other), other)]);

    public string SaidBy(string value, string person) => Say([(nameof(value), value), (nameof(person), person)]);

    public string Contradiction(string facts, string says) => Say([(nameof(facts), facts), (nameof(says), says)]);

    public string KeepBoth() => Say();

    public string KeptBoth(string lost) => Say([(nameof(lost), lost)]);

    public string Gave(string list) => Say([(nameof(list), list)]);

    public string BudgetPaysForNothing() => Say();

    public string StillMissing(string list) => Say([(nameof(list), list)]);

    public string Settled(string line) => Say([(nameof(line), line)]);
}
