using System.Collections.Frozen;
using System.Globalization;

namespace BackendArchitect.Deliverables.Diagrams.Mermaid;

/// <summary>Identifiers mermaid can read, one for each name and none twice.</summary>
internal sealed class MermaidIds
{
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        [
            "end", "loop", "alt", "else", "opt", "par", "and", "critical", "option", "break", "rect", "box", "note", "over", "left", "right", "of", "as",
            "participant", "actor", "activate", "deactivate", "create", "destroy", "autonumber", "title", "link", "links", "properties", "details",
            "class", "classdef", "style", "direction", "only", "one", "many", "zero", "more", "or", "to", "optionally", "u", "tb", "bt", "lr", "rl", "accTitle", "accDescr",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string this[string name] => _ids.TryGetValue(name, out var known) ? known : _ids[name] = Unique(Word(name));

    /// <summary>ASCII letters, digits and underscores, beginning with a letter.</summary>
    public static string Word(string name)
    {
        var word = string.Concat(name.Take(60).Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_')).Trim('_');
        return word.Length == 0 || !char.IsAsciiLetter(word[0]) ? $"n{word}" : word;
    }

    private string Unique(string word)
    {
        var unique = Reserved.Contains(word) ? $"{word}_" : word;
        for (var number = 2; !_taken.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{word}_{number}");
        }

        return unique;
    }
}
