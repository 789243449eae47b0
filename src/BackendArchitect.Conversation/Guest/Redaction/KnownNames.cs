using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Guest.Redaction;

/// <summary>Names somebody told us or a text introduces: people of the conversation, the operator's list, companies by their legal form, owners of domains. What is known once is found in every text after.</summary>
internal sealed class KnownNames
{
    private static readonly RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex Mention = new(@"<@[A-Z][A-Z0-9]{4,}(?:\|[^>\n]{0,80})?>|<at(?: id=""[^""\n]{0,40}"")?>[^<\n]{1,80}</at>|\b[UWB]0[A-Z0-9]{7,12}\b|\b(?:29|8|28):[A-Za-z0-9_-]{16,}", Linear);
    private static readonly Regex Handle = new(@"(?:^|[\s(,;:])(?<rest>@[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*)", Linear);
    private static readonly Regex Word = new(@"[\p{L}\d]+", Linear);

    private readonly Dictionary<string, string> _kinds = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _onlyAsWritten = new(StringComparer.Ordinal);

    /// <param name="always">Never leave, however common they are.</param>
    public KnownNames(IEnumerable<string> always)
    {
        foreach (var name in always.Select(name => name.Trim()).Where(name => name.Length > 1))
        {
            _kinds.TryAdd(name, PrivateSpan.Company);
        }
    }

    /// <summary>People by name or id, repositories as <c>owner/name</c>.</summary>
    public void Add(IEnumerable<string> names)
    {
        foreach (var name in names.Select(name => name.Trim()).Where(name => name.Length > 1))
        {
            var isRepository = name.Contains('/', StringComparison.Ordinal);
            var kind = isRepository ? PrivateSpan.Name : PrivateSpan.Person;
            Whole(name, kind);
            foreach (var part in name.Split(['/', ' ', ',', '@', '.', '(', ')', '|'], StringSplitOptions.RemoveEmptyEntries))
            {
                Part(part, kind, isAlone: part == name);
            }
        }
    }

    /// <summary>Takes the names a text introduces.</summary>
    public void Learn(string text)
    {
        foreach (var (name, kind) in Introductions.In(text))
        {
            Part(name, kind, isAlone: false);
            Whole(name, kind);
        }
    }

    public IEnumerable<PrivateSpan> In(string text)
    {
        foreach (Match match in Mention.Matches(text))
        {
            yield return new PrivateSpan(match.Index, match.Length, PrivateSpan.Person);
        }

        foreach (Match match in Handle.Matches(text))
        {
            var handle = match.Groups["rest"];
            var next = handle.Index + handle.Length < text.Length ? text[handle.Index + handle.Length] : ' ';
            if (next is not ('/' or '(') && !Vocabulary.KnowsIdentifier(handle.Value[1..]))
            {
                yield return new PrivateSpan(handle.Index, handle.Length, PrivateSpan.Person);
            }
        }

        foreach (var span in Introductions.Spans(text))
        {
            yield return span;
        }

        foreach (var (name, kind) in _kinds)
        {
            for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            {
                if (IsApart(text, at, at + name.Length) && (!_onlyAsWritten.Contains(name) || (string.CompareOrdinal(text, at, name, 0, name.Length) == 0 && !Sentences.BeginsAt(text, at))))
                {
                    yield return new PrivateSpan(at, name.Length, kind);
                }
            }
        }
    }

    private void Whole(string name, string kind)
    {
        // "User", "team": as common as a word can be, it tells nobody who it is.
        var words = Word.Matches(name).Select(match => match.Value).ToArray();
        if (name.Length > 1 && words.Length > 0 && (words.Length > 1 || !Vocabulary.Knows(name)) && !words.All(word => word.Length < 2 || char.IsLower(word[0]) && Vocabulary.Knows(word)))
        {
            _kinds.TryAdd(name, kind);
        }
    }

    private void Part(string part, string kind, bool isAlone)
    {
        if (part.Length < 3 || !part.Any(char.IsLetter) || Vocabulary.IsTechnology(part))
        {
            return;
        }

        if (!Vocabulary.Knows(part))
        {
            _kinds.TryAdd(part, kind);
        }
        else if (char.IsUpper(part[0]) && kind == PrivateSpan.Person && !isAlone && _kinds.TryAdd(part, kind))
        {
            _onlyAsWritten.Add(part); // Will and Mark are words, too
        }
    }

    /// <summary>A word of its own, or a part of an identifier that is joined by signs or by capitals.</summary>
    private static bool IsApart(string text, int start, int end)
    {
        var (before, first) = (start == 0 ? ' ' : text[start - 1], text[start]);
        var (last, after) = (text[end - 1], end >= text.Length ? ' ' : text[end]);
        return (!char.IsLetterOrDigit(before) || (char.IsLower(before) && char.IsUpper(first))) && (!char.IsLetter(after) || !char.IsLetterOrDigit(last) || (char.IsLower(last) && char.IsUpper(after)));
    }
}
