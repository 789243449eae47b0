namespace BackendArchitect.Conversation.Replies;

/// <summary>What a language model would expect of an unknown kind of system. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class ProposalWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("proposal", sentences)
{
    public string Expect() => Say();

    public string Thing(string name) => Say([(nameof(name), name)]);

    public string ThingIs(string name, string means) => Say([(nameof(name), name), (nameof(means), means)]);

    public string Holds(string fields) => Say([(nameof(fields), fields)]);

    public string RefersTo(string things) => Say([(nameof(things), things)]);

    public string Done(string operations) => Say([(nameof(operations), operations)]);

    public string Ask() => Say();

    public string AskWithNamed(string named) => Say([(nameof(named), named)]);

    public string Right() => Say();

    public string Change() => Say();

    public string Without() => Say();

    public string Known() => Say();

    public string InDesign(string things) => Say([(nameof(things), things)]);

    public string Confirmed() => Say();

    public string NothingProposed() => Say();
}
