using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Secrets;

/// <summary>Finds secrets in any text and puts a mask in their place that says only their kind: <c>[masked: AWS key]</c>. In time that grows with the text.</summary>
/// <remarks>Placeholders and well-known defaults (<c>changeme</c>, <c>${DB_PASSWORD}</c>) stay, and so do ids, hashes and UUIDs. A masked text masked again is the same text.</remarks>
public static class SecretMask
{
    private const string Begin = "[masked: ";

    private static readonly Regex Masks = new(@"\[masked: (?<kind>[A-Za-z ]{2,40})\]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The text with its secrets masked.</summary>
    public static string Of(string text) => Mask(text).Text;

    /// <summary>The text with its secrets masked, and what they were.</summary>
    public static MaskedText Mask(string text)
    {
        var hits = Find(text);
        if (hits.Count == 0)
        {
            return new MaskedText(text, []);
        }

        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var hit in hits)
        {
            // What stands below keeps its line.
            masked.Append(text, at, hit.Start - at).Append(Begin).Append(hit.Kind).Append(']').Append('\n', text.AsSpan(hit.Start, hit.Length).Count('\n'));
            at = hit.End;
        }

        return new MaskedText(masked.Append(text, at, text.Length - at).ToString(), [.. hits.Select(hit => hit.Kind).Distinct()]);
    }

    /// <summary>The secrets of a text, first to last; they do not overlap.</summary>
    public static IReadOnlyList<SecretHit> Find(string text)
    {
        if (text.Length < 6)
        {
            return [];
        }

        // What says more of itself comes first: of two that overlap the later is dropped.
        SecretHit[] found =
        [
            .. PrivateKeys.In(text),
            .. SecretShapes.PossibleIn(text).SelectMany(shape => shape.In(text).Select(place => new SecretHit(place.Start, place.Length, shape.Kind))),
            .. Connections.In(text),
            .. Credentials.In(text),
            .. Assignments.In(text),
            .. AccountNumbers.In(text),
        ];
        if (found.Length == 0)
        {
            return [];
        }

        var taken = new List<(SecretHit Hit, int Rank)>();
        foreach (var (rank, hit) in found.Index().OrderBy(pair => pair.Item.Start).ThenBy(pair => pair.Index))
        {
            if (taken.Count == 0 || hit.Start >= taken[^1].Hit.End)
            {
                taken.Add((hit, rank));
            }
            else if (rank < taken[^1].Rank)
            {
                var before = taken[^1].Hit;
                taken[^1] = (new SecretHit(before.Start, Math.Max(before.End, hit.End) - before.Start, hit.Kind), rank);
            }
            else if (hit.End > taken[^1].Hit.End)
            {
                taken[^1] = (taken[^1].Hit with { Length = hit.End - taken[^1].Hit.Start }, taken[^1].Rank);
            }
        }

        return [.. taken.Select(pair => pair.Hit)];
    }

    /// <summary>A shown text without its secrets, and without one that is known by other means than its form.</summary>
    internal static string Without(string shown, string secret) => Of(shown).Replace(secret, $"{Begin}secret]", StringComparison.Ordinal);

    /// <summary>A masked text in which a review finds what was masked: in place of each mask stands a value of the same form that nobody issued.</summary>
    public static string WithStandIns(string text) => !text.Contains(Begin, StringComparison.Ordinal)
        ? text
        : Masks.Replace(text, match => SecretShapes.StandIns.GetValueOrDefault(match.Groups["kind"].Value, match.Value));

    /// <summary>Kinds in words: "an AWS key and a password".</summary>
    public static string InWords(IReadOnlyList<string> kinds)
    {
        var named = kinds.Select(kind => kind is "basic credentials" ? kind : $"{("AEIOaeio".Contains(kind[0], StringComparison.Ordinal) || kind.StartsWith("npm", StringComparison.Ordinal) ? "an" : "a")} {kind}").ToImmutableArray();
        return named.Length < 2 ? string.Concat(named) : $"{string.Join(", ", named[..^1])} and {named[^1]}";
    }
}
