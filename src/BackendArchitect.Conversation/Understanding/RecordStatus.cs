using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>The status of a record, in whatever word a team writes it: <c>accepted</c>, <c>proposed</c>, <c>rejected</c>, <c>superseded</c> or <c>deprecated</c>.</summary>
internal static partial class RecordStatus
{
    public const string Accepted = "accepted";

    /// <summary>What is neither taken nor laid down binds nobody.</summary>
    public const string Proposed = "proposed";

    /// <summary>Whether the words are a status of a record at all.</summary>
    public static bool Is(string said) => Of(said) != Proposed || Open().IsMatch(said);

    /// <param name="said">The line or the section about the status; "Accepted", then "Superceded by [9. …]", is superseded.</param>
    public static string Of(string said)
    {
        said = Struck().Replace(said, "");
        return Choice().IsMatch(said) ? Proposed // the template, with all of them to choose from
            : Replaced().IsMatch(said) && !InPart().IsMatch(said) ? "superseded"
            : Gone().IsMatch(said) ? "deprecated"
            : Refused().IsMatch(said) ? "rejected"
            : Taken().IsMatch(said) ? Accepted
            : Proposed;
    }

    [GeneratedRegex(@"^\W*(proposed|proposal|draft|pending|open|wip|in (review|discussion|progress)|under (review|discussion)|rfc|on hold|to be decided|tbd)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Open();

    [GeneratedRegex(@"~~[^~\n]*~~", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Struck();

    [GeneratedRegex(@"\bproposed\b[^\n]*[|/][^\n]*\baccepted\b|\baccepted\b[^\n]*[|/][^\n]*\bproposed\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Choice();

    [GeneratedRegex(@"\b(supers?eded|superc?eded|supplanted|replaced|obsoleted)(-| )by\b|^\W*(supers?eded|superceded|replaced)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Replaced();

    [GeneratedRegex(@"\b(partially|partly|in part)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InPart();

    [GeneratedRegex(@"^\W*(deprecated|retired|obsolete|outdated|dead|removed|archived|no longer)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gone();

    [GeneratedRegex(@"^\W*(rejected|declined|denied|withdrawn|abandoned|cancell?ed|not accepted)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Refused();

    [GeneratedRegex(@"^\W*(accepted|approved|adopted|agreed|decided|implemented|ratified|active|final|in effect|effective|done)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Taken();
}
