using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Versions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Finds the technologies a text names, and the versions it names of them: "Next.js 14", "Postgres v14.2". A number that counts something else is none.</summary>
public sealed partial class VersionTalk(KnowledgeBase knowledge)
{
    private const int Longest = 20_000;
    private const int LongestWish = 120;

    /// <summary>Ids and names that are everyday words: in a sentence they name nothing.</summary>
    private static readonly ImmutableHashSet<string> Everyday = ["go", "ory", "flux", "render", "express", "rails", "s3", "sns", "ecs"];

    private readonly ImmutableArray<(string Name, string Id)> _names =
    [
        .. knowledge.Technologies.SelectMany(technology => technology.Aliases.Append(technology.Id).Append(technology.Name).Select(name => (Name: name.ToLowerInvariant(), technology.Id)))
            .Where(name => name.Name.Length > 1).Distinct().OrderByDescending(name => name.Name.Length).ThenBy(name => name.Name, StringComparer.Ordinal),
    ];

    /// <summary>Ids of the technologies a text names, in its order.</summary>
    public ImmutableArray<string> Named(string text) => [.. Mentions(text).Where(mention => !mention.IsEveryday).Select(mention => mention.Technology).Distinct()];

    /// <summary>The versions a text names, in its order.</summary>
    public ImmutableArray<AskedVersion> Asked(string text) =>
    [
        .. Mentions(text).Select(mention => (mention.Technology, Version: VersionAfter(mention.Technology, mention.After)))
            .Where(mention => mention.Version is not null)
            .Select(mention => new AskedVersion(mention.Technology, mention.Version!)).Distinct(),
    ];

    /// <summary>"take Next.js 17 up", "back to the catalogue's version of Next.js".</summary>
    /// <returns>Null when the text is none of these.</returns>
    public Command? Wish(string text)
    {
        text = text.Trim();
        if (text.Length > LongestWish)
        {
            return null;
        }

        return Take().Match(text) is { Success: true } take && Asked(take.Groups["what"].Value) is [var asked] ? new Command.TakeVersion(asked.Technology, asked.Version)
            : Drop().Match(text) is { Success: true } drop && Mentions(drop.Groups["what"].Value).Select(mention => mention.Technology).Distinct().ToArray() is [var one] ? new Command.DropVersion(one)
            : null;
    }

    /// <summary>The longest names first, each word of the text used once.</summary>
    private List<(string Technology, string After, bool IsEveryday)> Mentions(string text)
    {
        var plain = (text.Length > Longest ? text[..Longest] : text).ToLowerInvariant();
        var taken = new bool[plain.Length];
        var found = new List<(int At, string Technology, string After, bool IsEveryday)>();
        foreach (var (name, id) in _names)
        {
            for (var at = plain.IndexOf(name, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                var end = at + name.Length;
                if (IsWord(plain, at, end) && !taken.AsSpan(at, name.Length).Contains(true))
                {
                    taken.AsSpan(at, name.Length).Fill(true);
                    found.Add((at, id, plain[end..Math.Min(plain.Length, end + 40)], Everyday.Contains(name)));
                }
            }
        }

        return [.. found.OrderBy(mention => mention.At).Select(mention => (mention.Technology, mention.After, mention.IsEveryday))];
    }

    private static bool IsWord(string text, int at, int end) =>
        (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '/' or '-' or '@'))
        && (end == text.Length || !(char.IsLetter(text[end]) || text[end] is '-' or '/' or '@' || (text[end] == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))));

    /// <summary>A bare number is a version where a sentence goes on, and no thing that is counted follows: "Redis 6 nodes" is none.</summary>
    private string? VersionAfter(string technology, string after)
    {
        var match = Number().Match(after);
        return match.Success && (match.Groups["sign"].Success || (match.Groups["goes"].Success && IsPlausible(technology, match.Groups["version"].Value))) ? match.Groups["version"].Value : null;
    }

    /// <summary>Not far from the lines the catalogue knows.</summary>
    private bool IsPlausible(string technology, string version)
    {
        var known = knowledge.Technologies.First(one => one.Id == technology).Version;
        var lines = known is null ? [] : knowledge.Versions.FirstOrDefault(product => product.Id == known.Product)?.Lines.Select(line => line.Line) ?? [known.Line];
        var firsts = lines.Select(line => VersionNumber.Parts(line)?[0]).OfType<long>().ToArray();
        return firsts.Length > 0 && VersionNumber.Parts(version) is { } parts && parts[0] >= firsts.Min() - 10 && parts[0] <= firsts.Max() + 10;
    }

    [GeneratedRegex(@"^,? ?(?<sign>v|version |release )?(?<version>\d{1,4}(\.\d{1,4}){0,3})(\.x)?(?<goes>(?! ?[%$€£:+]| ?\p{L}|[.,-]?\d)|(?= (and|or|in|on|for|to|with|at|as|but|because|if|when|we|our|yet|still|already|vs\.?|versus|now|is|are|was|has|have|does|do|should|would|can|could|will|instead|here|please|today|documentation|docs|the|right|good|bad|fine|ok|okay|enough|safe|stable|old|older|outdated|new|supported|current|worth|too|any|than|then|anyway|already|by|from|into|of|it|this|that|which|support|supports|work|works|run|runs|end|ends|reach|reaches)\b))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(please |ok,? |let'?s |yes,? )*(take|adopt)( up)? (?<what>[^?!]{3,60}?)( up)?( here)?( please)?[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Take();

    [GeneratedRegex(@"^(please |ok,? |let'?s )*((go )?back to (the )?(catalogue|catalog)('s)?( version)? (of|for)|(drop|undo|take back|forget) the (taken |taken[- ]up |new |newer )?version (of|for)) (?<what>[^?!]{2,60}?)( please)?[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Drop();
}
