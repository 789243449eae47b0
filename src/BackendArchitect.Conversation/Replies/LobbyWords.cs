namespace BackendArchitect.Conversation.Replies;

/// <summary>Greeting, help, and what is said when nothing was understood. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class LobbyWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("lobby", sentences)
{
    public string Welcome() => Say();

    public string Help() => Say();

    public string HelpMore() => Say();

    public string Hello() => Say();

    public string ExampleDesign() => Say();

    public string ExampleAdvise() => Say();

    public string ExampleCompare() => Say();

    public string ExampleDiagnose() => Say();

    public string PromptDesign() => Say();

    public string PromptAdvise() => Say();

    public string PromptCompare() => Say();

    public string PromptDiagnose() => Say();

    public string HomeStart() => Say();

    public string HomeDecisions() => Say();

    public string HomeSettings() => Say();

    public string HomeHelp() => Say();

    public string HomeDesigns() => Say();

    public string HomeEmpty() => Say();

    public string HomeWhere() => Say();

    public string InviteMe(string name) => Say([(nameof(name), name)]);

    public string NotAmongYou() => Say();

    public string YouAreWelcome() => Say();

    public string StartedOver() => Say();

    public string NothingToStop() => Say();

    public string NoDesignYet() => Say();

    public string DesignWhat() => Say();

    public string ReadAsData() => Say();

    public string Puzzled() => Say();

    public string PuzzledBriefly() => Say();

    public string PuzzledByDesign(string flow, string part) => Say([(nameof(flow), flow), (nameof(part), part)]);

    public string NoSuchTopic() => Say();

    public string Stale() => Say();
}
