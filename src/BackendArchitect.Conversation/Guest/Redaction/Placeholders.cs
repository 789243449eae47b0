using System.Globalization;
using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Guest.Redaction;

/// <summary>The placeholders of one request: the same thing has the same over all of its texts.</summary>
internal sealed partial class Placeholders
{
    private readonly Dictionary<(string Kind, string Surface), string> _given = [];
    private readonly Dictionary<string, string> _stands = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Kind, string Thing), (int Number, int Forms)> _things = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <param name="surface">As it is written here. Each way to write one thing gets a letter of its own, so that it comes back as it was.</param>
    public string For(string kind, string surface)
    {
        if (_given.TryGetValue((kind, surface), out var known))
        {
            return known;
        }

        var thing = (kind, surface.ToUpperInvariant());
        var (number, forms) = _things.TryGetValue(thing, out var before) ? before : (_numbers[kind] = _numbers.GetValueOrDefault(kind) + 1, 0);
        _things[thing] = (number, forms + 1);
        var name = string.Create(CultureInfo.InvariantCulture, $"{kind}_{number}{Letters(forms)}");
        _stands[name] = surface;
        return _given[(kind, surface)] = $"[{name}]";
    }

    /// <summary>Placeholders somebody typed himself.</summary>
    public static IEnumerable<(int Start, int Length)> TypedIn(string text) => Shape().Matches(text).Select(match => (match.Index, match.Length));

    public string Restore(string text) => Shape().Replace(text, match => _stands.GetValueOrDefault(match.Value.Trim('[', ']'), match.Value));

    private static string Letters(int form) => form == 0 ? "" : $"{(form > 26 ? Letters((form - 1) / 26) : "")}{(char)('A' + ((form - 1) % 26))}";

    /// <summary>Models drop brackets and change case; what somebody typed himself is read as widely, and put aside. No edge of a word is asked for: what stands beside it changes.</summary>
    [GeneratedRegex(@"\[?(?:PERSON|COMPANY|HOST|EMAIL|PHONE|NAME|TEXT)_[0-9]{1,9}[A-Z]{0,4}\]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
