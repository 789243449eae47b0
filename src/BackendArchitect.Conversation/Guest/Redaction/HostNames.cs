using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Guest.Redaction;

/// <summary>Tells hosts from files, members and names of technologies, and pages of the public from those of somebody.</summary>
internal static partial class HostNames
{
    private static readonly FrozenSet<string> Tops = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "com", "org", "net", "io", "dev", "ai", "eu", "de", "uk", "us", "ca", "au", "nz", "fr", "es", "nl", "ch", "se", "dk", "fi", "cz", "pt", "ie", "jp", "cn", "kr", "br", "mx", "ar", "za", "sg", "hk", "ru", "ua", "tr", "ae", "il", "gr", "hu", "ro", "bg", "sk", "si", "hr", "lt", "lv", "ee", "lu",
        "gov", "edu", "mil", "biz", "xyz", "gmbh", "bank", "internal", "intern", "local", "lan", "corp", "intra", "intranet", "localdomain", "consul", "arpa", "svc", "private", "onion", "berlin", "hamburg", "koeln", "wien", "paris", "london", "nyc");

    /// <summary>Those that are words, endings of files or members of objects, too.</summary>
    private static readonly FrozenSet<string> Doubtful = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "co", "in", "it", "at", "is", "no", "be", "me", "so", "to", "my", "id", "am", "as", "do", "pl", "rs", "sh", "tv", "cc", "fm", "gg", "ly", "info", "name", "store", "shop", "app", "group", "services", "network", "systems", "cloud", "tech", "digital", "host", "site", "online", "agency", "software", "solutions", "health", "finance", "home", "int", "page", "link", "live", "world", "one", "pro", "travel", "energy", "team", "works", "studio", "media", "email", "global", "company", "ltd", "llc", "inc");

    /// <summary>Hosts where what stands behind the slash is somebody's.</summary>
    private static readonly string[] Shared = ["github.com", "gitlab.com", "bitbucket.org", "dev.azure.com", "githubusercontent.com", "github.io", "slack.com", "atlassian.net", "notion.so", "google.com", "sharepoint.com", "office.com", "microsoftonline.com", "figma.com", "miro.com", "medium.com", "linkedin.com", "facebook.com", "docker.io", "docker.com", "quay.io", "ghcr.io", "npmjs.com", "nuget.org", "hub.docker.com"];

    private static readonly Lazy<FrozenSet<string>> Public = new(() => EmbeddedKnowledge.Yaml().SelectMany(file => Page().Matches(file.Value)).Select(match => match.Groups["host"].Value.ToLowerInvariant()).Where(host => !host.Contains("example", StringComparison.Ordinal) && !host.Contains("acme", StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether a dotted name is a host and no file, member or technology.</summary>
    /// <param name="isAddressed">Whether a port or a path follows.</param>
    public static bool IsHost(string name, string top, bool isAddressed)
    {
        var labels = name.TrimStart('*').Trim('.').Split('.');
        if (Vocabulary.IsPublicName(name) || labels.Length < 2 || labels.All(label => label.Length < 2) || name.StartsWith('_') || Same(labels[^1]) is false)
        {
            return false;
        }

        var isNamed = labels[0].Equals("www", StringComparison.OrdinalIgnoreCase) || name.StartsWith("*.", StringComparison.Ordinal) || isAddressed || labels.Length > 2;
        return Tops.Contains(top) ? labels[^2].Length > 0 && !(labels.Length == 2 && top.Length == 3 && char.IsUpper(top[0]) && char.IsUpper(name[0]) && top == "NET")
            : Doubtful.Contains(top) && (isNamed ? labels.Length > 2 || !Vocabulary.Knows(labels[0]) : !labels[..^1].All(Vocabulary.KnowsIdentifier));
    }

    /// <summary>Whether an address without its scheme leads to a page of the catalogue's publishers, and tells nothing of who asks.</summary>
    public static bool IsPublicPage(string address)
    {
        var end = address.IndexOfAny(['/', ':', '?', '#']);
        var host = (end < 0 ? address : address[..end]).ToLowerInvariant();
        if (host is "localhost" or "example.com" or "example.org" or "127.0.0.1" or "0.0.0.0")
        {
            return true;
        }

        var isShared = Array.Exists(Shared, shared => host == shared || host.EndsWith("." + shared, StringComparison.Ordinal));
        return (Public.Value.Contains(host) || isShared || Array.Exists(Shared, shared => host == shared)) && !address.Contains('@', StringComparison.Ordinal) && !address.Contains('?', StringComparison.Ordinal)
            && (!isShared || (Array.Exists(Shared, shared => host == shared) && (end < 0 || address[end..].Trim('/').Length == 0)));
    }

    /// <summary>Sizes of machines a cloud rents out.</summary>
    public static bool IsSize(string name) => Size().IsMatch(name);

    /// <summary>One case throughout: a word that begins the next sentence is no end of a host.</summary>
    private static bool Same(string label) => label.All(char.IsLower) || label.All(char.IsUpper);

    [GeneratedRegex(@"https?://(?<host>[A-Za-z0-9.-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Page();

    [GeneratedRegex(@"^(?:db-(?:custom|n1|f1|g1)|[a-z]\d[a-z]*-|standard-)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Size();
}
