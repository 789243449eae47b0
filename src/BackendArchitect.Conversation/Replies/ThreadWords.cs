namespace BackendArchitect.Conversation.Replies;

/// <summary>What came from the thread, edits, files, drafts and thumbs. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class ThreadWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("thread", sentences)
{
    public string FromThread(string list) => Say([(nameof(list), list)]);

    public string ByPerson(string list, string person) => Say([(nameof(list), list), (nameof(person), person)]);

    public string Masked(string what) => Say([(nameof(what), what)]);

    public string Partial() => Say();

    public string Meanwhile(string list) => Say([(nameof(list), list)]);

    public string ReadAgain() => Say();

    public string TakenBack() => Say();

    public string TooOld() => Say();

    public string StillCounts(string list) => Say([(nameof(list), list)]);

    public string UnreadFile(string name, string problem) => Say([(nameof(name), name), (nameof(problem), problem)]);

    public string NoText() => Say();

    public string AsText(string name) => Say([(nameof(name), name)]);

    public string OnlyYou() => Say();

    public string ShareButton() => Say();

    public string DropButton() => Say();

    public string NothingToShare() => Say();

    public string Dropped() => Say();

    public string NotedWhatWasWrong() => Say();

    public string WhatWasWrong() => Say();
}
