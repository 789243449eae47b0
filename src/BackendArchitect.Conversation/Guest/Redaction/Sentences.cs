using System.Collections.Frozen;

namespace BackendArchitect.Conversation.Guest.Redaction;

/// <summary>How words stand in a text: where sentences begin, which language a line is in.</summary>
internal static class Sentences
{
    private static readonly FrozenSet<string> English = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "the", "and", "is", "are", "we", "our", "of", "to", "for", "with", "that", "it", "this", "have", "has", "need", "not", "be", "on", "as", "at", "from", "you", "can", "what", "how", "should", "would", "but", "or", "they", "do", "i", "my", "an", "if", "will", "by");
    private static readonly FrozenSet<string> German = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "der", "die", "das", "und", "ist", "sind", "wir", "nicht", "mit", "für", "ein", "eine", "einen", "einem", "einer", "auf", "von", "zu", "zum", "zur", "im", "den", "dem", "des", "bei", "auch", "oder", "aber", "ich", "haben", "hat", "werden", "wird", "unser", "unsere", "unserem", "unseren", "pro", "sich", "als", "nur", "wie", "was", "brauchen", "sollen", "soll", "über", "nach", "aus", "dass", "kann", "können", "gibt", "bitte", "mehr", "etwa");
    private static readonly FrozenSet<string> Other = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "le", "la", "les", "des", "du", "une", "un", "et", "est", "nous", "avec", "pour", "dans", "sur", "pas", "que", "qui", "sont", "notre", "nos", "par", "el", "los", "las", "y", "para", "con", "una", "por", "nuestra", "nuestro", "tenemos", "necesitamos", "del", "se", "il", "lo", "gli", "che", "di", "per", "sono", "abbiamo", "nostro", "della", "os", "uma", "com", "não", "nossa", "nosso", "het", "een", "wij", "voor", "van", "onze", "niet", "met", "moet", "i", "jest", "nie", "dla", "och", "är", "vi", "för", "som");
    private static readonly FrozenSet<string> Leading = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "we", "the", "at", "for", "of", "from", "our", "a", "an", "i", "is", "this", "that", "with", "by", "and", "or", "as", "in", "on", "to", "die", "der", "das", "wir", "bei", "für", "von", "hi", "hello", "hey", "dear", "while", "since", "because", "when", "if", "client", "customer", "company", "firma", "unsere", "meet", "use", "uses", "using");

    /// <summary>What languages are told apart for.</summary>
    public enum Tongue
    {
        /// <summary>Capitals mark names.</summary>
        English,

        /// <summary>Capitals mark names, but we know few of its words.</summary>
        Foreign,

        /// <summary>Capitals mark every noun.</summary>
        German,
    }

    public static Tongue Of(string text)
    {
        var (english, german, other) = (0, 0, 0);
        foreach (var word in text.Split([' ', '\n', '\t', ',', '.', ';', ':', '!', '?', '(', ')', '"', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            english += English.Contains(word) ? 1 : 0;
            german += German.Contains(word) ? 1 : 0;
            other += Other.Contains(word) ? 1 : 0;
        }

        return german > 1 && german > english && german >= other ? Tongue.German : other > 1 && other > english ? Tongue.Foreign : Tongue.English;
    }

    /// <summary>Whether a word stands where any word has a capital.</summary>
    public static bool BeginsAt(string text, int start)
    {
        var at = start - 1;
        while (at >= 0 && text[at] is ' ' or '\t' or '"' or '\'' or '(' or '“' or '‘' or '[' or '*' or '_' or '-' or '•' or '>' or '#' or '`')
        {
            at--;
        }

        return at < 0 || text[at] is '.' or '!' or '?' or ':' or '\n' or '\r' or ';' or '|' or '…';
    }

    /// <summary>Words that lead to a name and are none of it.</summary>
    public static bool Leads(string word) => Leading.Contains(word);

    /// <summary>Codes of models, sizes and standards: <c>P95</c>, <c>M5</c>, <c>HL7</c>, <c>2FA</c>.</summary>
    public static bool IsCode(string word) => word.Length <= 6 && word.Any(char.IsAsciiDigit) && word.Count(char.IsLetter) <= 3;
}
