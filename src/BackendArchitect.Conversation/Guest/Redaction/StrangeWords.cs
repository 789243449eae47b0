using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Guest.Redaction;

/// <summary>Capitalised words no vocabulary knows: in English they are names, whoever's.</summary>
internal static class StrangeWords
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex Mask = new(@"\[masked: [A-Za-z ]{2,40}\]", Linear);
    private static readonly Regex Word = new(@"[\p{L}\d][\p{L}\d_]*(?:['’][\p{L}]+)?", Linear);

    public static IEnumerable<PrivateSpan> In(string text)
    {
        var masks = Mask.Matches(text).Select(match => (match.Index, End: match.Index + match.Length)).ToArray();
        var begins = 0;
        foreach (var line in text.Split('\n'))
        {
            var tongue = Sentences.Of(line);
            if (tongue != Sentences.Tongue.German)
            {
                PrivateSpan? open = null;
                foreach (var span in Names(text, begins, line, tongue, masks))
                {
                    // First and second name are one.
                    if (open is { } before && span.Start - before.End == 1 && text[before.End] is ' ' or '-')
                    {
                        open = before with { Length = span.End - before.Start };
                        continue;
                    }

                    if (open is { } done)
                    {
                        yield return done;
                    }

                    open = span;
                }

                if (open is { } last)
                {
                    yield return last;
                }
            }

            begins += line.Length + 1;
        }
    }

    private static IEnumerable<PrivateSpan> Names(string text, int begins, string line, Sentences.Tongue tongue, (int Start, int End)[] masks)
    {
        foreach (Match match in Word.Matches(line))
        {
            var start = begins + match.Index;
            var word = match.Value;
            word = word.Contains('\'', StringComparison.Ordinal) || word.Contains('’', StringComparison.Ordinal) ? Possessor(word) : word;
            if (word.Length > 1 && HasCapital(word) && !Sentences.IsCode(word) && !IsNumbered(word) && !Vocabulary.KnowsIdentifier(word) && !Vocabulary.Knows(match.Value)
                && (tongue == Sentences.Tongue.English || !Sentences.BeginsAt(text, start)) && !Array.Exists(masks, mask => start >= mask.Start && start < mask.End))
            {
                yield return new PrivateSpan(start, word.Length, PrivateSpan.Name);
            }
        }
    }

    /// <summary>"Contoso's" is of Contoso; "O'Brien" is one.</summary>
    private static string Possessor(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    private static bool HasCapital(string word) => word.Any(char.IsUpper);

    /// <summary>Amounts with their unit: <c>500GB</c>, <c>10M</c>, <c>99PB</c>.</summary>
    private static bool IsNumbered(string word) => char.IsAsciiDigit(word[0]) && word.TakeWhile(char.IsAsciiDigit).Count() is var digits && word.Length - digits <= 4;
}
