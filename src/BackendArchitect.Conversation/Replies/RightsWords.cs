namespace BackendArchitect.Conversation.Replies;

/// <summary>What is kept of people, exported and forgotten. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class RightsWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("rights", sentences)
{
    public string AskThread() => Say();

    public string AskWhole() => Say();

    public string AskChannel() => Say();

    public string AskMe() => Say();

    public string AskWorkspace() => Say();

    public string Kept(string list) => Say([(nameof(list), list)]);

    public string PlatformKeeps() => Say();

    public string ForgetButton(string what) => Say([(nameof(what), what)]);

    public string KeepButton() => Say();

    public string ExportButton() => Say();

    public string QuestionIsOver() => Say();

    public string NotYours() => Say();

    public string NothingForgotten() => Say();

    public string NothingHere() => Say();

    public string NoWorkspace() => Say();

    public string NoAdmins(string id) => Say([(nameof(id), id)]);

    public string NotAdmin(string id) => Say([(nameof(id), id)]);

    public string Thread() => Say();

    public string Channel() => Say();

    public string Me() => Say();

    public string Workspace() => Say();

    public string Forgotten(string what, string person, string list) => Say([(nameof(what), what), (nameof(person), person), (nameof(list), list)]);

    public string NothingKept(string what) => Say([(nameof(what), what)]);

    public string LogStays() => Say();

    public string RestStays() => Say();

    public string Exported(string what, string list) => Say([(nameof(what), what), (nameof(list), list)]);

    public string ExportTitle(string what) => Say([(nameof(what), what)]);

    public string ExportHint() => Say();

    public string Retention(string days, string log, string dead) => Say([(nameof(days), days), (nameof(log), log), (nameof(dead), dead)]);

    public string RetentionOwn() => Say();

    public string RetentionHint() => Say();
}
