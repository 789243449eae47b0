namespace BackendArchitect.Conversation.Replies;

/// <summary>A description held against a checklist. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class ReviewWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("review", sentences)
{
    public string Findings(string list, string count) => Say([(nameof(list), list), (nameof(count), count)]);

    public string NoFindings(string list, string present, string all) =>
        Say([(nameof(list), list), (nameof(present), present), (nameof(all), all)]);

    public string NothingYet(string list) => Say([(nameof(list), list)]);

    public string Finding(string title, string severity, string id, string words, string because, string fix) =>
        Say([(nameof(title), title), (nameof(severity), severity), (nameof(id), id), (nameof(words), words), (nameof(because), because), (nameof(fix), fix)]);

    public string More(string count, string titles) => Say([(nameof(count), count), (nameof(titles), titles)]);

    public string Present(string titles) => Say([(nameof(titles), titles)]);

    public string Unknown(string count) => Say([(nameof(count), count)]);

    public string Show(string title, string piece) => Say([(nameof(title), title), (nameof(piece), piece)]);

    public string MoreUnknown(string count) => Say([(nameof(count), count)]);

    public string NextPiece(string title, string piece) => Say([(nameof(title), title), (nameof(piece), piece)]);

    public string AddMore() => Say();

    public string Sources(string list) => Say([(nameof(list), list)]);

    public string Describe() => Say();

    public string Subjects(string list) => Say([(nameof(list), list)]);

    public string NoFiles() => Say();

    public string Left() => Say();
}
