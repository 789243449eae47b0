namespace BackendArchitect.Conversation.Replies;

/// <summary>A design and its changes. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class DesignWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("design", sentences)
{
    public string Costs(string range) => Say([(nameof(range), range)]);

    public string CostsEveryDay(string range) => Say([(nameof(range), range)]);

    public string ColumnNumber() => Say();

    public string ColumnValue() => Say();

    public string ColumnWhat() => Say();

    public string ColumnNow() => Say();

    public string ColumnThen() => Say();

    public string CostRow() => Say();

    public string CostRange(string range) => Say([(nameof(range), range)]);

    public string HoldsRow() => Say();

    public string HoldsTo(string multiple, string resource) => Say([(nameof(multiple), multiple), (nameof(resource), resource)]);

    public string NoBreakPoint() => Say();

    public string OperationsRow() => Say();

    public string YearsRow() => Say();

    public string PartsRow() => Say();

    public string Said() => Say();

    public string Inferred() => Say();

    public string Assumed() => Say();

    public string Computed() => Say();

    public string Dated() => Say();

    public string NumbersOf(string label, string list) => Say([(nameof(label), label), (nameof(list), list)]);

    public string NumbersButton() => Say();

    public string PatternsButton() => Say();

    public string AlternativesButton() => Say();

    public string Warnings(string count) => Say([(nameof(count), count)]);

    public string AssumedHere() => Say();

    public string AllAssumptions(string count) => Say([(nameof(count), count)]);

    public string AnotherSystem(string domain) => Say([(nameof(domain), domain)]);

    public string FreshBrief() => Say();

    public string KeepThisOne() => Say();

    public string Affords(string budget, string load) => Say([(nameof(budget), budget), (nameof(load), load)]);

    public string AffordsNothing(string budget) => Say([(nameof(budget), budget)]);

    public string WouldChange(string change) => Say([(nameof(change), change)]);

    public string NothingWouldChange(string change, string holds) => Say([(nameof(change), change), (nameof(holds), holds)]);

    public string KeepAsItIs() => Say();

    public string TakeIt() => Say();

    public string Kept() => Say();

    public string Taken() => Say();

    public string ChangedThis(string change) => Say([(nameof(change), change)]);

    public string ChangedNothing(string change, string holds) => Say([(nameof(change), change), (nameof(holds), holds)]);

    public string AlreadySo() => Say();

    public string ShowAgain() => Say();

    public string Undo() => Say();

    public string NotNeeded() => Say();

    public string None() => Say();

    public string Stands() => Say();

    public string NothingToVary() => Say();

    public string NothingToVaryIn() => Say();
}
