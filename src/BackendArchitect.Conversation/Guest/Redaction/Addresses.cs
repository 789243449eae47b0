using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Guest.Redaction;

/// <summary>Where somebody or something can be reached: e-mail, telephone, hosts, networks, buckets, accounts of a cloud.</summary>
internal static class Addresses
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex Email = new(@"[\p{L}\d._%+'-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+", Linear);
    private static readonly Regex Remote = new(@"[\p{L}\d._-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+:(?<rest>[\p{L}~/][\p{L}\d._/~-]*)", Linear);
    private static readonly Regex Url = new(@"(?<scheme>[A-Za-z][A-Za-z0-9+.:-]{1,30}://)(?<rest>[^\s""'<>`]+)", Linear);
    private static readonly Regex Domain = new(@"(?:\*\.|\b)(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?\.)+(?<top>[A-Za-z]{2,12})\b(?<more>(?::[0-9]{2,5})?(?:/[^\s""'<>`]*)?)", Linear);
    private static readonly Regex V4 = new(@"\b(?:[0-9]{1,3}\.){3}[0-9]{1,3}\b(?:/[0-9]{1,2}\b)?(?::[0-9]{2,5}\b)?", Linear);
    private static readonly Regex V6 = new(@"[0-9A-Fa-f:]{2,39}(?:%[A-Za-z0-9]+|/[0-9]{1,3})?", Linear);
    private static readonly Regex Mac = new(@"\b(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\b", Linear);
    private static readonly Regex Machine = new(@"\b(?:[A-Za-z0-9]+-)*(?:prod|prd|stg|staging|uat|qa|srv|vm|bastion|jump|esx|dc)(?:-[A-Za-z0-9]+)*-?[0-9]{1,4}\b|\b(?:db|srv|web|app|sql|mail|fs|dc|vm|host|esx|ora|pg|redis|kafka|node)-?(?:0[0-9]{1,3}|[0-9]{3})\b", Linear | RegexOptions.IgnoreCase);
    private static readonly Regex Arn = new(@"\barn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:(?<rest>[^\s""'<>`,]+)", Linear | RegexOptions.IgnoreCase);
    private static readonly Regex Account = new(@"\b(?:account|subscription|tenant|project|org|organization|organisation)(?:[ _-]?id)?[ :=#`""'(]{1,4}(?<rest>[0-9]{12}|[0-9]{4}-[0-9]{4}-[0-9]{4}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\b", Linear | RegexOptions.IgnoreCase);
    private static readonly Regex Resource = new(@"(?:\b(?:projects|subscriptions|resourceGroups|organizations|workspaces)/)(?<rest>[A-Za-z0-9][A-Za-z0-9_.:-]+(?:/[^\s""'<>`,)]*)?)", Linear);
    private static readonly Regex Bucket = new(@"\b(?:buckets?|containers?|queues?|topics?|clusters?|namespaces?|servers?|machines?|databases?|hosts?)(?: (?:named|called|name|is))?[ :=]{1,3}[`""']?(?<rest>[a-z0-9]+(?:[-_.][a-z0-9]+)+)\b", Linear | RegexOptions.IgnoreCase);
    private static readonly Regex Unc = new(@"\\\\[A-Za-z0-9_.$-]+(?:\\[^\s""'<>|\\]+)+", Linear);
    private static readonly Regex Home = new(@"(?:[A-Za-z]:\\Users\\|/home/|/Users/)(?<rest>[A-Za-z0-9._-]+)", Linear);
    private static readonly Regex International = new(@"\+[1-9][0-9]{0,2}[ ()./0-9-]{5,20}[0-9]\b", Linear);
    private static readonly Regex National = new(@"\([0-9]{2,5}\) ?[0-9]{3,4}[ -]?[0-9]{3,5}\b|\b[2-9][0-9]{2}[-.][0-9]{3}[-.][0-9]{4}\b|\b0[0-9]{2,4}[ /-][0-9]{3,}(?:[ -]?[0-9]{2,})*\b", Linear);
    private static readonly Regex Called = new(@"\b(?:phone|tel|telephone|call|mobile|cell|fax|whatsapp|telefon|handy|tél|teléfono)(?: number| no| me at| us at)?[.: ]{1,3}(?<rest>[(+]?[0-9][0-9 ()./-]{5,20}[0-9])\b", Linear | RegexOptions.IgnoreCase);

    public static IEnumerable<PrivateSpan> In(string text) =>
    [
        .. Spans(Email, text, PrivateSpan.Email),
        .. Spans(Remote, text, PrivateSpan.Host),
        .. Urls(text),
        .. Spans(Arn, text, PrivateSpan.Host),
        .. Domains(text),
        .. Spans(V4, text, PrivateSpan.Host).Where(span => IsNetwork(text.AsSpan(span.Start, span.Length))),
        .. Spans(V6, text, PrivateSpan.Host).Where(span => IsV6(text, span)),
        .. Spans(Mac, text, PrivateSpan.Host),
        .. Spans(Unc, text, PrivateSpan.Host),
        .. Spans(Machine, text, PrivateSpan.Host).Where(span => !HostNames.IsSize(text.Substring(span.Start, span.Length))),
        .. Spans(Account, text, PrivateSpan.Host),
        .. Spans(Resource, text, PrivateSpan.Host),
        .. Spans(Bucket, text, PrivateSpan.Host).Where(span => !Vocabulary.KnowsIdentifier(text.Substring(span.Start, span.Length))),
        .. Spans(Home, text, PrivateSpan.Name),
        .. Spans(International, text, PrivateSpan.Phone).Concat(Spans(National, text, PrivateSpan.Phone)).Where(span => IsNumberToCall(text, span)),
        .. Spans(Called, text, PrivateSpan.Phone),
    ];

    private static IEnumerable<PrivateSpan> Spans(Regex pattern, string text, string kind)
    {
        foreach (Match match in pattern.Matches(text))
        {
            var rest = match.Groups["rest"];
            var (start, value) = rest.Success ? (rest.Index, rest.Value) : (match.Index, match.Value);
            yield return new PrivateSpan(start, value.TrimEnd('.', ',', ')', ':', ';', ' ', '!', '?').Length, kind);
        }
    }

    /// <summary>The scheme stays: it says what is spoken there.</summary>
    private static IEnumerable<PrivateSpan> Urls(string text)
    {
        foreach (Match match in Url.Matches(text))
        {
            var rest = match.Groups["rest"];
            var value = rest.Value.TrimEnd('.', ',', ')', ']', '}', ':', ';', '!', '?', '*', '|');
            if (value.Length > 0 && !HostNames.IsPublicPage(value))
            {
                yield return new PrivateSpan(rest.Index, value.Length, PrivateSpan.Host);
            }
        }
    }

    private static IEnumerable<PrivateSpan> Domains(string text)
    {
        foreach (Match match in Domain.Matches(text))
        {
            var value = match.Value.TrimEnd('.', ',', ')', ']', '}', ':', ';', '!', '?', '*', '|', '/');
            if (HostNames.IsHost(value[..Math.Min(value.Length, match.Length - match.Groups["more"].Length)], match.Groups["top"].Value, match.Groups["more"].Length > 0) && !HostNames.IsPublicPage(value))
            {
                yield return new PrivateSpan(match.Index, value.Length, PrivateSpan.Host);
            }
        }
    }

    /// <summary>Not this machine, not everywhere, not the address every cloud answers at.</summary>
    private static bool IsNetwork(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('/', ':');
        return IPAddress.TryParse(end < 0 ? text : text[..end], out var address) && !IPAddress.IsLoopback(address) && address.ToString() is not ("0.0.0.0" or "169.254.169.254" or "255.255.255.255");
    }

    private static bool IsV6(string text, PrivateSpan span)
    {
        var value = text.Substring(span.Start, span.Length).Split('/', '%')[0];
        var before = span.Start == 0 ? ' ' : text[span.Start - 1];
        var after = span.End >= text.Length ? ' ' : text[span.End];
        return value.Count(letter => letter == ':') >= 2 && (value.Contains("::", StringComparison.Ordinal) || value.Count(letter => letter == ':') == 7) && value.Any(char.IsAsciiDigit) && !char.IsLetterOrDigit(before) && before != '_' && !char.IsLetterOrDigit(after)
            && IPAddress.TryParse(value, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(address);
    }

    /// <summary>Neither an amount (<c>+10 000 000</c>) nor hours (<c>0900-1700</c>).</summary>
    private static bool IsNumberToCall(string text, PrivateSpan span)
    {
        var value = text.AsSpan(span.Start, span.Length);
        var digits = 0;
        foreach (var letter in value)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        var before = span.Start == 0 ? ' ' : text[span.Start - 1];
        return digits is >= 9 and <= 15 && !value.EndsWith("000") && before is not ('.' or '-' or '/' or '$' or '€') && !char.IsLetterOrDigit(before);
    }
}
