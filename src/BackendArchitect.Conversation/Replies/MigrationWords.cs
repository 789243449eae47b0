namespace BackendArchitect.Conversation.Replies;

/// <summary>Taking an existing system apart, or not. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class MigrationWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("migration", sentences)
{
    public string Decides(string number) => Say([(nameof(number), number)]);

    public string WouldTurn(string list) => Say([(nameof(list), list)]);

    public string Rewrite(string because, string instead) => Say([(nameof(because), because), (nameof(instead), instead)]);

    public string First(string name, string score, string how, string why) =>
        Say([(nameof(name), name), (nameof(score), score), (nameof(how), how), (nameof(why), why)]);

    public string FirstLater(string name, string score, string how, string why) =>
        Say([(nameof(name), name), (nameof(score), score), (nameof(how), how), (nameof(why), why)]);

    public string AskedFor(string name, string why, string first) =>
        Say([(nameof(name), name), (nameof(why), why), (nameof(first), first)]);

    public string SeamsIntro() => Say();

    public string ColumnModule() => Say();

    public string ColumnScore() => Say();

    public string ColumnRisk() => Say();

    public string ColumnFirst() => Say();

    public string Yes() => Say();

    public string No() => Say();

    public string AssumedScore(string score) => Say([(nameof(score), score)]);

    public string StepsIntro(string count) => Say([(nameof(count), count)]);

    public string AllSteps() => Say();

    public string StepWeeks(string title, string low, string high) => Say([(nameof(title), title), (nameof(low), low), (nameof(high), high)]);

    public string Step(string title, string check, string back) =>
        Say([(nameof(title), title), (nameof(check), check), (nameof(back), back)]);

    public string Effort(string low, string high, string day) => Say([(nameof(low), low), (nameof(high), high), (nameof(day), day)]);

    public string Unknown(string text) => Say([(nameof(text), text)]);

    public string PlanTitle() => Say();

    public string BoundariesWhy(string why) => Say([(nameof(why), why)]);

    public string BoundariesService(string kind, string why) => Say([(nameof(kind), kind), (nameof(why), why)]);

    public string ColumnDivision() => Say();

    public string ColumnCalls() => Say();

    public string ColumnTransactions() => Say();

    public string ColumnInside() => Say();

    public string Crossing(string source, string target, string action, string handled) =>
        Say([(nameof(source), source), (nameof(target), target), (nameof(action), action), (nameof(handled), handled)]);

    public string CrossingsIntro() => Say();

    public string NothingCrosses() => Say();
}
