namespace BackendArchitect.Conversation.Replies;

/// <summary>Linked repositories. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class LinkWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("links", sentences)
{
    public string Off() => Say();

    public string NotAnAddress(string sites) => Say([(nameof(sites), sites)]);

    public string Already(string name) => Say([(nameof(name), name)]);

    public string TooMany(string most) => Say([(nameof(most), most)]);

    public string Linked(string name) => Say([(nameof(name), name)]);

    public string Dropped(string name) => Say([(nameof(name), name)]);

    public string InSettings(string names) => Say([(nameof(names), names)]);

    public string NoneYet() => Say();

    public string NoSuchLink(string words) => Say([(nameof(words), words)]);

    public string Which() => Say();

    public string Line(string name, string by, string day) => Say([(nameof(name), name), (nameof(by), by), (nameof(day), day)]);

    public string Renamed(string now) => Say([(nameof(now), now)]);

    public string Problem(string problem) => Say([(nameof(problem), problem)]);

    public string NoDocuments() => Say();

    public string Read(string files, string binding) => Say([(nameof(files), files), (nameof(binding), binding)]);

    public string Left(string files) => Say([(nameof(files), files)]);

    public string Binding(string record, string title) => Say([(nameof(record), record), (nameof(title), title)]);

    public string More(string more) => Say([(nameof(more), more)]);

    public string NotBinding(string records) => Say([(nameof(records), records)]);

    public string WithStatus(string record, string status) => Say([(nameof(record), record), (nameof(status), status)]);

    public string DropButton(string name) => Say([(nameof(name), name)]);

    public string OfferButton(string what, string name) => Say([(nameof(what), what), (nameof(name), name)]);

    public string PullRequest() => Say();

    public string MergeRequest() => Say();

    public string NothingToOffer() => Say();

    public string Opened(string what, string name, string url) => Say([(nameof(what), what), (nameof(name), name), (nameof(url), url)]);

    public string WasOpen(string what, string name, string url) => Say([(nameof(what), what), (nameof(name), name), (nameof(url), url)]);

    public string NotOpened(string problem) => Say([(nameof(problem), problem)]);

    public string OfferTitle(string records) => Say([(nameof(records), records)]);

    public string SameNumber(string files) => Say([(nameof(files), files)]);

    public string OfferBody(string by, string day) => Say([(nameof(by), by), (nameof(day), day)]);
}
