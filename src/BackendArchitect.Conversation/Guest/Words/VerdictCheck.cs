using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Sentences that recommend what was not chosen, or advise against what was.</summary>
internal static partial class VerdictCheck
{
    private const int Near = 30;

    public static string? Find(string legible, Testimony evidence)
    {
        if (!Recommends().IsMatch(legible) && !Blames().IsMatch(legible))
        {
            return null;
        }

        var allowed = evidence.Chosen.Count > 0 ? evidence.Chosen : Recommended(evidence);
        foreach (var name in evidence.Catalogue.In(legible))
        {
            var before = legible[Math.Max(0, name.At - Near)..name.At];
            var passedOver = PassedOver().IsMatch(before);
            var chosen = name.Ids.Any(allowed.Contains);
            if ((!chosen && !passedOver && Recommends().IsMatch(legible)) || (chosen && (passedOver || IsBlamed(legible, name, before))))
            {
                return name.Written;
            }
        }

        return null;
    }

    private static bool IsBlamed(string legible, NamedThing name, string before) =>
        Avoids().IsMatch(before) || Bad().IsMatch(legible[name.End..Math.Min(legible.Length, name.End + (2 * Near))]);

    /// <summary>Where nothing was decided, what the engine's own sentences recommend.</summary>
    private static FrozenSet<string> Recommended(Testimony evidence) =>
    [
        .. evidence.Replies.SelectMany(Sentences.Of).Select(sentence => LegibleText.Of(sentence.Text)).Where(sentence => Recommends().IsMatch(sentence))
            .SelectMany(sentence => evidence.Catalogue.In(sentence).Where(name => !PassedOver().IsMatch(sentence[Math.Max(0, name.At - Near)..name.At]))).SelectMany(name => name.Ids),
    ];

    [GeneratedRegex(@"\b(?:recommend\w*|suggest\w*|advis\w+|advice|should|must|ought|go(?:ing)? (?:with|for)|choos\w+|chose|chosen|pick\w*|prefer\w*|favou?r\w*|best|better|superior|ideal|optimal|perfect|right (?:choice|one|tool|fit|way|call)|good (?:choice|fit|call)|great (?:choice|fit)|winner|wins?|opt for|switch\w* to|mov\w+ to|migrat\w+ to|replac\w+ (?:it |this |that |\w+ )?(?:with|by)|use|using|adopt\w*|consider\w*|instead|start with|stick with|select\w*|need|want|beats?|outperforms?|decid\w+ (?:on|for)|verdict|answer is|way to go)\b|^\W*(?:take|build|deploy|introduce|implement|split|run|put)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Recommends();

    [GeneratedRegex(@"\b(?:avoid\w*|drop\w*|ditch\w*|abandon\w*|not|never|don't|doesn't|isn't|won't|wrong|mistake|overkill|bad|worse|worst|poor|unsuitable|outdated|obsolete|replace\w*|remove\w*|against|instead of|rather than|over|than)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Blames();

    /// <remarks>Directly before a name: "PostgreSQL over MongoDB".</remarks>
    [GeneratedRegex(@"\b(?:over|than|instead of|rather than|ahead of|not|against|versus|vs\.?|without|avoid(?:ing)?|never|no|away from|replac(?:e|es|ing)|drop(?:ping)?|ditch(?:ing)?|unlike)\s+(?:(?:a|an|the|your|using|to|use|of|managed|plain)\s+){0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PassedOver();

    [GeneratedRegex(@"\b(?:avoid\w*|drop\w*|ditch\w*|abandon\w*|replac\w+|never|(?:do|should|would|must|can) not|don't|shouldn't|wouldn't|against)\s+(?:\w+\s+){0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Avoids();

    [GeneratedRegex(@"^\s*(?:\w+\s+){0,2}?(?:is|was|would be|seems|looks|are)\s+(?:\w+\s+){0,3}?(?:wrong|mistake|overkill|bad|worse|worst|poor|unsuitable|outdated|obsolete|not\s+(?:\w+\s+){0,2}(?:good|right|suitable|recommended|fit|choice|best|ideal|enough))\b|^\s*(?:should|must|does|can|will)\s*(?:not|be replaced|be dropped|be avoided)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bad();
}
