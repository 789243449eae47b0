namespace BackendArchitect.Conversation.Replies;

/// <summary>A system read from its files. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class ImportWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("import", sentences)
{
    public string NothingAttached() => Say();

    public string NothingFound() => Say();

    public string Read(string headline, string files, string links) => Say([(nameof(headline), headline), (nameof(files), files), (nameof(links), links)]);

    public string NoLinks() => Say();

    public string Links(string count) => Say([(nameof(count), count)]);

    public string Parts(string kind, string names) => Say([(nameof(kind), kind), (nameof(names), names)]);

    public string Copies(string name, string count) => Say([(nameof(name), name), (nameof(count), count)]);

    public string Link(string from, string to, string reason, string place) => Say([(nameof(from), from), (nameof(to), to), (nameof(reason), reason), (nameof(place), place)]);

    public string MoreLinks(string count) => Say([(nameof(count), count)]);

    public string Finding(string says, string place, string fix, string rule) => Say([(nameof(says), says), (nameof(place), place), (nameof(fix), fix), (nameof(rule), rule)]);

    public string Place(string place) => Say([(nameof(place), place)]);

    public string FindingsHead() => Say();

    public string Priced(string amount) => Say([(nameof(amount), amount)]);

    public string Unpriced() => Say();

    public string Brief(string facts) => Say([(nameof(facts), facts)]);

    public string CannotTell(string says, string decides) => Say([(nameof(says), says), (nameof(decides), decides)]);

    public string Unread(string place, string why) => Say([(nameof(place), place), (nameof(why), why)]);

    public string TooMany(string count) => Say([(nameof(count), count)]);

    public string PageTitle() => Say();

    public string PictureTitle() => Say();

    public string PictureAlt(string names) => Say([(nameof(names), names)]);

    public string WorkspaceTitle() => Say();

    public string ReviewButton() => Say();

    public string DesignButton() => Say();

    public string LoadButton() => Say();

    public string MigrateButton() => Say();

    public string People() => Say();

    public string Clients() => Say();

    public string Edge() => Say();

    public string Services() => Say();

    public string Workers() => Say();

    public string Stores() => Say();

    public string Caches() => Say();

    public string Queues() => Say();

    public string Search() => Say();

    public string FileStores() => Say();

    public string Outside() => Say();

    public string Observability() => Say();
}
