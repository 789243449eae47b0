using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Guest;

/// <summary>Whether a text is in English, by its small words. What is too short to tell counts as English.</summary>
public static partial class Tongue
{
    /// <summary>Small words of English that are no words of its neighbours, and of those that are none of English.</summary>
    private static readonly HashSet<string> English = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "and", "we", "our", "is", "are", "of", "to", "for", "with", "need", "have", "should", "how", "what", "why", "which", "can", "you", "it", "that", "this", "my", "your", "from", "be", "would", "does", "i", "at", "on", "or", "not", "me", "want", "about", "if", "by", "us",
    };

    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "als", "einem", "einer", "eines", "läuft", "drei", "kein", "keine", "wird", "werden", "auch", "nur", "noch", "bis", "aus", "nach", "im", "zum", "zur", "den", "dem", "mal", "mir", "mich", "wieso", "eigentlich", "etwa",
        "quoi", "où", "au", "aux", "ce", "cette", "veut", "chez", "doit", "faut", "nos", "vous", "jusqu", "mieux",
        "mejor", "usamos", "vez", "ya", "muy", "más", "puede", "tiene", "nuestros", "todo", "hay", "como",
        "ci", "serve", "tutti", "nel", "puoi", "tutto", "questo", "anche", "quanto", "uns", "dia", "tudo", "na", "ao", "mesmo", "preciso", "pra", "isso", "alles", "zonder", "moet", "onze", "weg", "wil", "willen",
        "der", "die", "das", "und", "wir", "ist", "sind", "ein", "eine", "einen", "für", "mit", "brauchen", "haben", "unser", "unsere", "wie", "warum", "nicht", "auf", "bei", "soll", "sollen", "ich", "zu", "von",
        "le", "la", "les", "des", "un", "une", "et", "nous", "est", "sont", "pour", "avec", "avons", "besoin", "notre", "comment", "pourquoi", "pas", "sur", "dans", "devons", "qui", "que", "du",
        "el", "los", "las", "una", "y", "somos", "es", "son", "para", "con", "necesitamos", "tenemos", "nuestro", "nuestra", "cómo", "por", "qué", "del", "en", "debemos",
        "il", "lo", "gli", "uno", "e", "noi", "siamo", "sono", "per", "abbiamo", "bisogno", "nostro", "come", "perché", "di", "della", "dobbiamo", "che",
        "o", "os", "um", "uma", "nós", "são", "precisamos", "temos", "nosso", "nossa", "como", "não", "do", "da", "devemos", "com",
        "het", "een", "wij", "zijn", "voor", "met", "nodig", "hebben", "ons", "onze", "hoe", "waarom", "niet", "van", "moeten", "ik", "wat",
        "jest", "nie", "dla", "mamy", "potrzebujemy", "nasz", "jak", "dlaczego", "czy", "się", "vi", "och", "för", "har", "och", "att", "är", "og", "av",
    };

    public static bool IsEnglish(string text)
    {
        var letters = text.Count(char.IsLetter);
        if (letters > 0 && text.Count(c => char.IsLetter(c) && c > 0x24F) * 3 > letters)
        {
            return false; // another script
        }

        var words = Word().Matches(text.Length > 2000 ? text[..2000] : text).Select(match => match.Value).ToArray();
        var others = words.Count(word => Others.Contains(word) || word.Any(letter => letter > 0x7F));
        return others < 2 || words.Count(English.Contains) >= others;
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
