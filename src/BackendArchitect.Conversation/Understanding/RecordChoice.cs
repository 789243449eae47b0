using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>What a sentence of a record decides for: what is replaced, removed or only mentioned is not it.</summary>
/// <param name="Subject">Id of the option or the technology.</param>
/// <param name="Against">Whether it is decided that it is not to be used.</param>
internal sealed partial record RecordChoice(string Subject, bool Against)
{
    /// <returns>Null where the words decide for nothing the catalogue knows.</returns>
    public static RecordChoice? Of(string words, Catalogue catalogue)
    {
        if (Replacing().Match(words) is { Success: true } replaced)
        {
            return catalogue.Leading(replaced.Groups["new"].Value) is { } taken ? new RecordChoice(taken.Option, Against: false) : null;
        }

        if (Refusing().Match(words) is { Success: true } refused && catalogue.Leading(words[..refused.Index]) is null)
        {
            return catalogue.Leading(refused.Groups["what"].Value) is { } other ? new RecordChoice(other.Option, Against: true) : null;
        }

        var until = Leaving().Match(words) is { Success: true } leaving ? leaving.Index : words.Length;
        return catalogue.Leading(words[..until]) is { } named ? new RecordChoice(named.Option, Against: false) : null;
    }

    [GeneratedRegex(@"\b(replac(e|es|ed|ing)|(migrat|mov|switch)(e|es|ed|ing)?( away)?( our [\w ]{2,30}?)? (from|off))\b[^.\n]{1,80}?\b(with|to|by|in favou?r of|towards?)\b(?<new>[^\n]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Replacing();

    [GeneratedRegex(@"\b((will|do|does|shall|must|should) not|won't|don't|never|no longer) (use|adopt|introduce|run|allow|have|go with|build on|need)\b(?<what>[^.;\n]+)|\bavoid(ing)?\b(?<what>[^.;\n]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Refusing();

    [GeneratedRegex(@"\b(remov(e|es|ed|ing)|retir(e|es|ed|ing)|drop(s|ped|ping)?|deprecat(e|es|ed|ing)|eliminat(e|es|ed|ing)|stop(s|ped|ping)? using|get(ting)? rid of|phas(e|ing) out|rather than|instead of|as opposed to|unlike|evaluat(e|es|ed|ing))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leaving();
}
