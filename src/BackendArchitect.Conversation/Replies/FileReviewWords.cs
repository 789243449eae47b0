namespace BackendArchitect.Conversation.Replies;

/// <summary>Files that were reviewed. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class FileReviewWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("file-review", sentences)
{
    public string Stops(string files, string count, string stops) => Say([(nameof(files), files), (nameof(count), count), (nameof(stops), stops)]);

    public string Mends(string files, string count) => Say([(nameof(files), files), (nameof(count), count)]);

    public string Nothing(string files) => Say([(nameof(files), files)]);

    public string Finding(string says, string place, string because, string fix, string rule) =>
        Say([(nameof(says), says), (nameof(place), place), (nameof(because), because), (nameof(fix), fix), (nameof(rule), rule)]);

    public string Line(string line) => Say([(nameof(line), line)]);

    public string LineOf(string file, string line) => Say([(nameof(file), file), (nameof(line), line)]);

    public string Lines(string lines) => Say([(nameof(lines), lines)]);

    public string AndLast(string places, string last) => Say([(nameof(places), places), (nameof(last), last)]);

    public string AndMore(string places, string count) => Say([(nameof(places), places), (nameof(count), count)]);

    public string Authority(string rule, string source) => Say([(nameof(rule), rule), (nameof(source), source)]);

    public string MoreAdvice(string count) => Say([(nameof(count), count)]);

    public string More(string count, string advice) => Say([(nameof(count), count), (nameof(advice), advice)]);

    public string MorePlain(string count) => Say([(nameof(count), count)]);

    public string NextOnes(string left) => Say([(nameof(left), left)]);

    public string LastOnes() => Say();

    public string NoMore() => Say();

    public string Drift(string parts) => Say([(nameof(parts), parts)]);

    public string Resolved(string count) => Say([(nameof(count), count)]);

    public string Regressed(string count) => Say([(nameof(count), count)]);

    public string New(string count) => Say([(nameof(count), count)]);

    public string StillOpen(string count) => Say([(nameof(count), count)]);

    public string CannotTell() => Say();

    public string Open(string says, string decides) => Say([(nameof(says), says), (nameof(decides), decides)]);

    public string MoreOpen(string count) => Say([(nameof(count), count)]);

    public string Unread(string place, string why) => Say([(nameof(place), place), (nameof(why), why)]);

    public string Suppressed(string count) => Say([(nameof(count), count)]);

    public string TooMany(string count) => Say([(nameof(count), count)]);

    public string NothingReviewed() => Say();

    public string NothingMechanical() => Say();

    public string HowToPatch() => Say();

    public string PageTitle() => Say();

    public string SarifTitle() => Say();

    public string PatchTitle() => Say();

    public string MoreButton(string count) => Say([(nameof(count), count)]);

    public string AllButton(string count) => Say([(nameof(count), count)]);

    public string PatchButton(string count) => Say([(nameof(count), count)]);

    public string SarifButton() => Say();

    public string Opinions() => Say();

    public string Opinion(string place, string quote, string says, string fix) => Say([(nameof(place), place), (nameof(quote), quote), (nameof(says), says), (nameof(fix), fix)]);
}
