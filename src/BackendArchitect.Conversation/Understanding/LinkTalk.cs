using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Links;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>"link https://github.com/acme/shop", "unlink", "show the link". An address in any other sentence is only an address.</summary>
public static partial class LinkTalk
{
    private const int Longest = 400;

    /// <returns>Null when the text is none of these.</returns>
    public static LinkWish? Read(string text)
    {
        text = text.Trim();
        if (text.Length > Longest)
        {
            return null;
        }

        return Link().Match(text) is { Success: true } link
            ? new LinkWish.Add(link.Groups["url"].Value.TrimEnd('.', ',', '!', ')'), link.Groups["branch"].Value, link.Groups["folder"].Value)
            : Unlink().Match(text) is { Success: true } unlink ? new LinkWish.Drop(unlink.Groups["what"].Value.Trim())
            : Show().IsMatch(text) ? new LinkWish.Show()
            : null;
    }

    [GeneratedRegex(@"^(please |ok,? |can you |could you )*(link|connect)( (to|with|up))?( (the|our|this|my))?( (git|github|gitlab|docs?|documents?|decisions?|adrs?|repo(sitory)?))*( at| in)?:? *<?(?<url>https?://[^\s<>|]+)(\|[^>]*)?>?(,? *(and|on|in|with|the|,)* *(branch:? *(?<branch>[^\s,]+)|(folder|directory|path):? *(?<folder>[^\s,]+)))*( please)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^(please |ok,? )*(unlink|disconnect)( (the|our|this))?( (repo(sitory)?|link|docs?|documents?))*( *<?(https?://)?(?<what>[^\s<>|]+/[^\s<>|]+)>?)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unlink();

    [GeneratedRegex(@"^(please |ok,? )*((show|list)( me)?( (the|our|all))? (links?|linked (repos?|repositor(y|ies)|documents?))|links|(which|what) (repo(sitory)?|repos|repositories|documents?) (is|are) (linked|read)( here)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Show();
}
