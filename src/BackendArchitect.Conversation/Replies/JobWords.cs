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

    public string Diagnose(string noted) => Say([(nameof(noted), noted)]);

    public string DiagnoseNoted(string list) => Say([(nameof(list), list)]);

    public string Measure() => Say();

    public string Index() => Say();

    public string Cache() => Say();

    public string Replica() => Say();

    public string Partition() => Say();

    public string DiagnoseAsks() => Say();

    public string CompareStyles() => Say();

    public string DesignTarget() => Say();

    public string Review() => Say();

    public string ReviewSystem() => Say();

    public string ReviewFiles() => Say();
}
