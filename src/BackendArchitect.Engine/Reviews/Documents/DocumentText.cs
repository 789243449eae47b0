using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Documents;

/// <summary>A page of prose taken apart: headings, and what is said in sentences. Code, tables, quotations and sections about other things than the design are no statements of it.</summary>
public sealed partial class DocumentText
{
    /// <summary>More is no document but a book. Unit: characters.</summary>
    public const int Longest = 400_000;

    private static readonly ConditionalWeakTable<ReviewFile, DocumentText> Known = [];

    private readonly List<DocumentHeading> _headings = [];
    private readonly char[] _prose;
    private readonly char[] _told;

    private DocumentText(string text)
    {
        Text = text;
        (_prose, _told) = (text.ToCharArray(), text.ToCharArray());
        Read();
        (Prose, Told) = (new string(_prose), new string(_told));
    }

    /// <summary>As it stands in the file, up to <see cref="Longest"/>.</summary>
    public string Text { get; }

    /// <summary>What is stated of the design; everything else is blank, so that each place keeps its index.</summary>
    public string Prose { get; }

    /// <summary>All words but code: headings, tables and sections about other things too.</summary>
    public string Told { get; }

    public IReadOnlyList<DocumentHeading> Headings => _headings;

    /// <summary>The first heading; null when there is none.</summary>
    public DocumentHeading? Title => _headings.Count > 0 ? _headings[0] : null;

    public static DocumentText Of(ReviewFile file) => Known.GetValue(file, known => new DocumentText(known.Text.Length > Longest ? known.Text[..Longest] : known.Text));

    private void Read()
    {
        var lines = Text.Split('\n');
        var (start, state) = (0, new State());
        for (var at = 0; at < lines.Length; at++)
        {
            var next = at + 1 < lines.Length ? lines[at + 1] : "";
            Take(lines[at], next, start, at + 1, state);
            start += lines[at].Length + 1;
            if (start <= Text.Length && next.Trim().Length > 0)
            {
                // A sentence goes on in the next line; an empty line ends it.
                _prose[start - 1] = ' ';
                _told[start - 1] = ' ';
            }
        }
    }

    private void Take(string line, string next, int start, int number, State state)
    {
        var trimmed = line.Trim();
        if (IsCode(line, trimmed, number, state))
        {
            Blank(_prose, start, line.Length);
            Blank(_told, start, line.Length);
        }
        else if (HeadingOf(line, trimmed, next, state) is { } heading)
        {
            _headings.Add(new DocumentHeading(number, heading.Level, heading.Words));
            state.Enter(heading.Level, Elsewhere().IsMatch(heading.Words));
            Blank(_prose, start, line.Length);
            _told[start] = '.';
        }
        else if (state.Aside || trimmed.StartsWith('|') || trimmed.StartsWith('>') || trimmed.Count(sign => sign == '|') > 1 || Planned().IsMatch(trimmed) || Rule().IsMatch(trimmed))
        {
            Blank(_prose, start, line.Length);
        }
        else
        {
            Soften(line, start);
        }

        state.WasBlank = trimmed.Length == 0;
        state.InList = ListItem().IsMatch(line) || state.InList && (trimmed.Length == 0 || line[0] is ' ' or '\t');
    }

    private static bool IsCode(string line, string trimmed, int number, State state)
    {
        if (state.Fence is { } open)
        {
            state.Fence = open == "-->" ? trimmed.Contains(open, StringComparison.Ordinal) ? null : open : trimmed.StartsWith(open, StringComparison.Ordinal) ? null : open;
            return true;
        }

        state.Fence = trimmed switch
        {
            ['`', '`', '`', ..] => "```",
            ['~', '~', '~', ' ' or >= 'a' and <= 'z', ..] => "~~~",
            "---" when number == 1 => "---",
            "----" => "----",
            _ when trimmed.StartsWith("<!--", StringComparison.Ordinal) && !trimmed.Contains("-->", StringComparison.Ordinal) => "-->",
            _ => null,
        };
        return state.Fence is not null
            || trimmed.StartsWith("<!--", StringComparison.Ordinal)
            || !state.InList && state.WasBlank && (line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t'));
    }

    private static (int Level, string Words)? HeadingOf(string line, string trimmed, string next, State state)
    {
        if (Marked().Match(line) is { Success: true } marked)
        {
            return (marked.Groups["level"].Length, marked.Groups["words"].Value.Trim());
        }

        var under = next.Trim();
        return state.WasBlank && trimmed.Length > 2 && Underline().IsMatch(under) && under.Length + 3 >= trimmed.Length && !ListItem().IsMatch(line)
            ? (under[0] == '=' ? 1 : 2, trimmed)
            : null;
    }

    // Marks of emphasis and code say nothing; the mark of a list item ends the sentence before it.
    private void Soften(string line, int start)
    {
        var item = ListItem().Match(line);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] is '`' or '*' or '"' or '“' or '”' || at < item.Length)
            {
                _prose[start + at] = _told[start + at] = ' ';
            }
        }

        if (item.Success)
        {
            _prose[start] = _told[start] = '.';
        }
    }

    private static void Blank(char[] chars, int start, int length)
    {
        chars.AsSpan(start, length).Fill(' ');
        if (length > 0)
        {
            chars[start] = '.';
        }
    }

    [GeneratedRegex(@"\b(alternativ|options?\b|considered|reject|non-?goal|out of scope|background|context|problem|motivation|current|today|existing|history|risk|pros|cons\b|drawback|glossary|example|open question|faq|assum|requirement|future|roadmap|lessons|incident|post-?mortem|threat|why|when\b|how to|anti-?pattern|todo|flip|would change|driver|trade-?off|limitation)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^(?<level>#{1,6}|={1,6})\s+(?<words>\S.*?)\s*#*$")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(={3,}|-{3,}|~{3,})$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"^(={3,}|-{3,}|~{3,}|\*{3,})$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*([-*+]|\d{1,3}[.)])\s+")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^[-*+]\s+\[[ xX]?\]")]
    private static partial Regex Planned();

    private sealed class State
    {
        public string? Fence { get; set; }

        public bool WasBlank { get; set; } = true;

        public bool InList { get; set; }

        /// <summary>Whether the section is about something else than the design; what is under it is so too.</summary>
        public bool Aside => _aside is not null;

        private int? _aside;

        public void Enter(int level, bool elsewhere)
        {
            if (_aside is null || level <= _aside)
            {
                _aside = elsewhere ? level : null;
            }
        }
    }
}
