namespace BackendArchitect.Conversation.Replies;

/// <summary>What live documentation says, and versions taken up from it. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class VersionWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("versions", sentences)
{
    public string Verified(string day, string library) => Say([(nameof(day), day), (nameof(library), library)]);

    public string NotVerified(string day) => Say([(nameof(day), day)]);

    public string Documented(string day, string library, string table) => Say([(nameof(day), day), (nameof(library), library), (nameof(table), table)]);

    public string OtherVersions(string library, string found, string line, string table) =>
        Say([(nameof(library), library), (nameof(found), found), (nameof(line), line), (nameof(table), table)]);

    public string Mark(string mark) => Say([(nameof(mark), mark)]);

    public string Named(string name, string mark) => Say([(nameof(name), name), (nameof(mark), mark)]);

    public string Live(string marks) => Say([(nameof(marks), marks)]);

    public string OfDesign(string all, string verified, string day) => Say([(nameof(all), all), (nameof(verified), verified), (nameof(day), day)]);

    public string AndMore(string versions, string count) => Say([(nameof(versions), versions), (nameof(count), count)]);

    public string Pending() => Say();

    public string Away() => Say();

    public string Limited() => Say();

    public string Refused() => Say();

    public string Unreadable() => Say();

    public string Unknown(string names) => Say([(nameof(names), names)]);

    public string Newer(string library, string name, string line, string found, string known, string day) =>
        Say([(nameof(library), library), (nameof(name), name), (nameof(line), line), (nameof(found), found), (nameof(known), known), (nameof(day), day)]);

    public string TakeButton(string name, string line) => Say([(nameof(name), name), (nameof(line), line)]);

    public string DropButton(string name, string line) => Say([(nameof(name), name), (nameof(line), line)]);

    public string Line(string line, string by, string day, string known) => Say([(nameof(line), line), (nameof(by), by), (nameof(day), day), (nameof(known), known)]);

    public string Taken(string name, string line, string by, string day, string library, string found, string read, string known) =>
        Say([(nameof(name), name), (nameof(line), line), (nameof(by), by), (nameof(day), day), (nameof(library), library), (nameof(found), found), (nameof(read), read), (nameof(known), known)]);

    public string NotThere(string library, string found, string line, string name, string known) =>
        Say([(nameof(library), library), (nameof(found), found), (nameof(line), line), (nameof(name), name), (nameof(known), known)]);

    public string NoneNamed() => Say();

    public string NotNewer(string name, string line, string known) => Say([(nameof(name), name), (nameof(line), line), (nameof(known), known)]);

    public string Ended(string name, string line, string day, string known) =>
        Say([(nameof(name), name), (nameof(line), line), (nameof(day), day), (nameof(known), known)]);

    public string Cannot(string name, string line, string mark, string known) =>
        Say([(nameof(name), name), (nameof(line), line), (nameof(mark), mark), (nameof(known), known)]);

    public string NoVersion(string name) => Say([(nameof(name), name)]);

    public string Dropped(string name, string line) => Say([(nameof(name), name), (nameof(line), line)]);

    public string NoneTaken(string name) => Say([(nameof(name), name)]);

    public string InSettings(string versions) => Say([(nameof(versions), versions)]);

    public string InSetting(string name, string line, string by, string day) => Say([(nameof(name), name), (nameof(line), line), (nameof(by), by), (nameof(day), day)]);

    public string AskedIndexed(string name, string line, string day, string library, string found) =>
        Say([(nameof(name), name), (nameof(line), line), (nameof(day), day), (nameof(library), library), (nameof(found), found)]);

    public string AskedSnippets(string name, string line, string day, string library, string found, string count) =>
        Say([(nameof(name), name), (nameof(line), line), (nameof(day), day), (nameof(library), library), (nameof(found), found), (nameof(count), count)]);

    public string AskedWithout(string name, string line, string library, string found, string table) =>
        Say([(nameof(name), name), (nameof(line), line), (nameof(library), library), (nameof(found), found), (nameof(table), table)]);

    public string AskedMissing(string name, string line, string library, string found) =>
        Say([(nameof(name), name), (nameof(line), line), (nameof(library), library), (nameof(found), found)]);

    public string AskedUnnamed(string name, string line, string library, string table) =>
        Say([(nameof(name), name), (nameof(line), line), (nameof(library), library), (nameof(table), table)]);

    public string AskedUnverified(string name, string line, string table) => Say([(nameof(name), name), (nameof(line), line), (nameof(table), table)]);

    public string TableEnds(string table, string day) => Say([(nameof(table), table), (nameof(day), day)]);

    public string TableEnded(string table, string day) => Say([(nameof(table), table), (nameof(day), day)]);

    public string TableOver(string table) => Say([(nameof(table), table)]);

    public string TableOpen(string table) => Say([(nameof(table), table)]);

    public string TableUnknown(string table) => Say([(nameof(table), table)]);
}
