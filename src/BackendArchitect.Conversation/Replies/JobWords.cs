namespace BackendArchitect.Conversation.Replies;

/// <summary>The jobs other than a new design. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class JobWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("jobs", sentences)
{
    public string Which() => Say();

    public string WhichWith(string list) => Say([(nameof(list), list)]);

    public string DesignJob() => Say();

    public string MigrateJob() => Say();

    public string DiagnoseJob() => Say();

    public string CompareJob() => Say();

    public string ReviewJob() => Say();

    public string AdviseJob() => Say();

    public string DecideJob() => Say();

    public string ManageJob() => Say();

    public string CompareStyles() => Say();

    public string DesignTarget() => Say();
}
