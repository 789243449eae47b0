using System.Collections.Frozen;
using System.Globalization;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Technologies and options the evidence does not mention, and names nobody knows.</summary>
internal static class NameCheck
{
    /// <summary>Written with a capital and no name of a thing.</summary>
    private static readonly FrozenSet<string> Calendar = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Concat(CultureInfo.InvariantCulture.DateTimeFormat.DayNames).Append("English").ToFrozenSet(StringComparer.Ordinal);

    public static string? Find(string legible, Testimony evidence) =>
        evidence.Catalogue.In(legible).FirstOrDefault(name => !name.Ids.Any(evidence.Names.Contains))?.Written ?? Unknown(legible, evidence);

    /// <summary>A capital in the middle of a sentence or of a word, in a word that neither the evidence nor the knowledge holds.</summary>
    private static string? Unknown(string legible, Testimony evidence)
    {
        var first = true;
        foreach (var word in GuardWords.Of(legible))
        {
            var bare = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
            var named = !first && char.IsUpper(bare[0]);
            var spliced = bare.Skip(1).Any(char.IsUpper) && bare.Any(char.IsLower);
            if (bare.Length > 1 && (named || spliced) && !Calendar.Contains(bare) && !evidence.IsWord(bare) && !evidence.IsWord(bare.TrimEnd('s')))
            {
                return word;
            }

            first = false;
        }

        return null;
    }
}
