using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Guest.Redaction;

/// <summary>Where a text says that something is somebody's name: a legal form, "at …", "we are …", a salutation, a signature, an e-mail address, a host.</summary>
internal static class Introductions
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const string Capital = @"(?:\p{Lu}[\p{L}\d&'’-]*|\d+\p{L}[\p{L}\d]*)";
    private const string Forms = @"GmbH(?: & Co\.? KGa?A?)?|gGmbH|mbH|UG|KG|KGaA|OHG|AG|SE|e\.V\.|Inc\.?|Incorporated|LLC|L\.L\.C\.|LLP|Ltd\.?|Limited|PLC|plc|Corp\.?|Corporation|Co\.|S\.A\.S\.?|SAS|SASU|SARL|S\.à r\.l\.|S\.A\.|SA|S\.p\.A\.?|SpA|S\.r\.l\.?|Srl|B\.V\.|BV|N\.V\.|NV|Oyj?|AB|A/S|ApS|AS|ASA|Kft\.?|s\.r\.o\.|a\.s\.|d\.o\.o\.|Sp\. z o\.o\.|Pty(?:\.? Ltd\.?)?|Pvt(?:\.? Ltd\.?)?|Pte(?:\.? Ltd\.?)?|K\.K\.|Lda\.?|Ltda\.?|S\.L\.|Holdings?|Group|Gruppe|Ventures|Technologies|Industries|Partners";

    private static readonly Regex Legal = new($@"(?<name>{Capital}(?:[ -](?:& |und |and |of )?{Capital}){{0,4}}),? (?<form>{Forms})", Linear);
    private static readonly Regex At = new($@"\b(?:[Aa]t|[Ff]or|[Oo]f|[Ff]rom|[Bb]y|[Ww]ith|[Jj]oin|[Jj]oined|[Aa]cquired|[Bb]ought|[Ii]nside|[Bb]ehalf of|[Bb]ei|[Ff]ür|[Vv]on|[Cc]hez) (?<name>{Capital}(?: {Capital}){{0,3}})", Linear);
    private static readonly Regex We = new($@"\b(?:[Ww]e are|[Ww]e’re|[Ww]e're|[Ww]ir sind|[Nn]ous sommes|(?:[Oo]ur|[Tt]he|[Mm]y|[Aa]|[Dd]ie|[Uu]nsere?|[Dd]er|[Nn]otre) (?:[a-z]+ )?(?:company|startup|start-up|firm|employer|client|customer|customers|vendor|supplier|partner|brand|business|agency|bank|insurer|retailer|competitor|parent|subsidiary|organisation|organization|product|app|platform|project|Firma|Unternehmen|Kunde|Kundin|Bank|Marke|entreprise|société|client)(?:,)?)(?: (?:is|called|named|known as|heißt|namens|s'appelle))? [""“'„]?(?<name>{Capital}(?: {Capital}){{0,3}})", Linear);
    private static readonly Regex Called = new(@"\b(?:company|startup|start-up|firm|client|customer|brand|product|app|platform|project|codename|employer|team|Firma|Unternehmen|Kunde)(?:,)? (?:is )?(?:called|named|known as|codenamed|code-named|namens|heißt|code name) [""“'„`]?(?<name>[\p{L}\d][\p{L}\d&.'’-]*(?: \p{Lu}[\p{L}\d&.'’-]*){0,3})", Linear | RegexOptions.IgnoreCase);
    private static readonly Regex Title = new($@"\b(?:Mr|Mrs|Ms|Dr|Prof|Herr|Herrn|Frau|Mme|Monsieur|Madame|Señora?|Sra?|Sir|Lady)\.? (?<name>{Capital}(?: {Capital}){{0,2}})", Linear);
    private static readonly Regex Person = new($@"\b(?:[Mm]y name is|[Mm]y name's|[Ii]ch heiße|[Mm]ein Name ist|[Jj]e m'appelle|I'm|I’m|I am|[Tt]his is|[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Cc][Cc]:?|[Aa]sk|[Tt]ell|[Tt]hanks|[Tt]hank you|[Cc]all|[Pp]ing|[Hh]allo|[Ll]iebe|[Ll]ieber|[Ss]igned|[Ff]rom:|[Tt]o:|[Aa]uthor:|[Oo]wner:|[Rr]eviewer:|[Aa]ssignee:|[Cc]ontact:?|[Rr]egards,?|[Cc]heers,?|[Gg]reetings,?|[Bb]est,?|[Gg]rüße,?|[Gg]ruß,?|[Gg]rüßen,?)[ \n]+(?<name>{Capital}(?: {Capital}){{0,2}})", Linear);
    private static readonly Regex Colleague = new($@"\b(?<name>{Capital}(?: {Capital})?) (?:said|says|told|asked|wrote|thinks|wants|insists|prefers|suggested|mentioned|from|and I\b)", Linear);
    private static readonly Regex Email = new(@"(?<local>[\p{L}\d._+-]+)@(?<host>[\p{L}\d-]+(?:\.[\p{L}\d-]+)+)", Linear);
    private static readonly Regex Host = new(@"(?:https?://)?(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,12}\b", Linear);

    private static readonly HashSet<string> PublicMail = new(StringComparer.OrdinalIgnoreCase) { "gmail", "googlemail", "outlook", "hotmail", "live", "yahoo", "icloud", "gmx", "web", "proton", "protonmail", "posteo", "mail", "aol", "example", "t-online" };
    private static readonly HashSet<string> Second = new(StringComparer.OrdinalIgnoreCase) { "co", "com", "org", "net", "gov", "ac", "or", "ne", "internal", "prod", "local", "svc", "cluster" };

    // Told apart from words only where the name before is nobody's word.
    private static readonly HashSet<string> DoubtfulForms = new(StringComparer.Ordinal) { "AS", "SA", "AB", "AG", "SE", "Co.", "SAS", "NV", "BV", "UG", "KG", "Group", "Gruppe", "Limited", "Holding", "Holdings", "Ventures", "Technologies", "Industries", "Partners", "Corporation", "plc", "ASA", "Oy", "Srl" };

    /// <summary>Names to look for in every text, each with its kind.</summary>
    public static IEnumerable<(string Name, string Kind)> In(string text)
    {
        foreach (var (span, name) in Companies(text).Concat(People(text)))
        {
            yield return (name, span.Kind);
            foreach (var word in name.Split([' ', '-', '&'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && !Vocabulary.Knows(word)))
            {
                yield return (word, span.Kind);
            }
        }

        foreach (Match match in Email.Matches(text))
        {
            foreach (var part in match.Groups["local"].Value.Split('.', '_', '-', '+').Where(part => part.Length > 2 && part.All(char.IsLetter)))
            {
                yield return (part, PrivateSpan.Person);
            }

            if (Owner(match.Groups["host"].Value) is { } owner && !PublicMail.Contains(owner))
            {
                yield return (owner, PrivateSpan.Company);
            }
        }

        foreach (Match match in Host.Matches(text))
        {
            var host = match.Value[(match.Value.IndexOf("//", StringComparison.Ordinal) + (match.Value.Contains("//", StringComparison.Ordinal) ? 2 : 1))..];
            if (HostNames.IsHost(host, host[(host.LastIndexOf('.') + 1)..], isAddressed: match.Value.Length > host.Length) && !HostNames.IsPublicPage(host) && Owner(host) is { } owner)
            {
                yield return (owner, PrivateSpan.Company);
            }
        }
    }

    /// <summary>The places themselves.</summary>
    public static IEnumerable<PrivateSpan> Spans(string text) => Companies(text).Concat(People(text)).Select(found => found.Span);

    private static IEnumerable<(PrivateSpan Span, string Name)> Companies(string text)
    {
        foreach (Match match in Legal.Matches(text))
        {
            var after = match.Index + match.Length;
            var name = Tail(match.Groups["name"], DoubtfulForms.Contains(match.Groups["form"].Value.Split(' ')[0]));
            if (name.Length > 0 && (after >= text.Length || !char.IsLetterOrDigit(text[after]) || match.Value.EndsWith('.')))
            {
                yield return (new PrivateSpan(name.Start, after - name.Start, PrivateSpan.Company), text.Substring(name.Start, name.Length));
            }
        }

        foreach (var match in At.Matches(text).Concat(We.Matches(text)).Concat(Called.Matches(text)))
        {
            if (Strange(match.Groups["name"]) is { Length: > 1 } name)
            {
                yield return (new PrivateSpan(name.Start, name.Length, PrivateSpan.Company), text.Substring(name.Start, name.Length));
            }
        }
    }

    private static IEnumerable<(PrivateSpan Span, string Name)> People(string text)
    {
        foreach (Match match in Title.Matches(text))
        {
            var name = match.Groups["name"];
            yield return (new PrivateSpan(name.Index, name.Length, PrivateSpan.Person), name.Value);
        }

        foreach (var match in Person.Matches(text).Concat(Colleague.Matches(text)))
        {
            if (Strange(match.Groups["name"]) is { Length: > 1 } name)
            {
                yield return (new PrivateSpan(name.Start, name.Length, PrivateSpan.Person), text.Substring(name.Start, name.Length));
            }
        }
    }

    /// <summary>From the first word on that no vocabulary knows, to the last such word; nothing when all are known.</summary>
    private static (int Start, int Length) Strange(Group name)
    {
        var words = Words(name).Where(word => !Vocabulary.KnowsIdentifier(word.Text) && !Sentences.IsCode(word.Text)).ToArray();
        return words.Length == 0 ? default : (words[0].Start, words[^1].Start + words[^1].Text.Length - words[0].Start);
    }

    /// <summary>A name before a legal form, without the words of the sentence that lead to it.</summary>
    private static (int Start, int Length) Tail(Group name, bool isDoubtful)
    {
        var words = Words(name).ToArray();
        if (isDoubtful && words.All(word => Vocabulary.Knows(word.Text)))
        {
            return default;
        }

        var first = Array.FindIndex(words, word => !Sentences.Leads(word.Text));
        return first < 0 ? default : (words[first].Start, name.Index + name.Length - words[first].Start);
    }

    private static IEnumerable<(int Start, string Text)> Words(Group name)
    {
        var at = name.Index;
        foreach (var word in name.Value.Split(' '))
        {
            var bare = word.TrimEnd('.', ',', '\'', '’', '-');
            bare = bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal) ? bare[..^2] : bare;
            if (bare.Length > 0)
            {
                yield return (at, bare);
            }

            at += word.Length + 1;
        }
    }

    /// <summary>The label a domain is registered under: <c>acme</c> of <c>shop.acme.co.uk</c>.</summary>
    private static string? Owner(string host)
    {
        var labels = host.Split('.');
        var at = labels.Length - 2;
        while (at > 0 && (Second.Contains(labels[at]) || labels[at].Length < 3))
        {
            at--;
        }

        return at >= 0 && labels[at].Length > 2 && !Vocabulary.Knows(labels[at]) ? labels[at] : null;
    }
}
