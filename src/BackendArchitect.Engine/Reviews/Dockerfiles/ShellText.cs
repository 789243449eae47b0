namespace BackendArchitect.Engine.Reviews.Dockerfiles;

/// <summary>Cuts shell text into commands and words. Quotes are honoured, nothing is expanded.</summary>
internal static class ShellText
{
    public static IReadOnlyList<ShellCommand> Commands(DockerText source, int from)
    {
        List<ShellCommand> commands = [];
        List<DockerWord> words = [];
        var text = source.Text;
        var at = from;
        while (at < text.Length)
        {
            var letter = text[at];
            if (letter != '\n' && char.IsWhiteSpace(letter))
            {
                at++;
            }
            else if (letter is '#' && (at == from || char.IsWhiteSpace(text[at - 1])))
            {
                at = text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
            }
            else if (letter is '\n' or ';' or '&' or '|' or '(' or ')')
            {
                var isDouble = at + 1 < text.Length && text[at + 1] == letter;
                End(commands, ref words, letter == '|' && !isDouble);
                at += isDouble ? 2 : letter == '|' && at + 1 < text.Length && text[at + 1] == '&' ? 2 : 1;
            }
            else
            {
                var end = EndOfWord(text, at);
                var (line, column) = source.At(at);
                words.Add(new DockerWord(Unquoted(text[at..end]), line, column));
                at = end;
            }
        }

        End(commands, ref words, false);
        return commands;
    }

    /// <summary>Words by white space, quotes kept together and removed.</summary>
    public static IReadOnlyList<DockerWord> Words(DockerText source, int from)
    {
        List<DockerWord> words = [];
        var text = source.Text;
        for (var at = from; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOfWord(text, at, isShell: false);
            var (line, column) = source.At(at);
            words.Add(new DockerWord(Unquoted(text[at..end]), line, column));
            at = end;
        }

        return words;
    }

    private static void End(List<ShellCommand> commands, ref List<DockerWord> words, bool isPiped)
    {
        if (words.Count > 0)
        {
            commands.Add(new ShellCommand(words, isPiped));
            words = [];
        }
    }

    private static int EndOfWord(string text, int at, bool isShell = true)
    {
        var quote = '\0';
        for (; at < text.Length; at++)
        {
            var letter = text[at];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
                at += letter == '\\' && quote == '"' ? 1 : 0;
            }
            else if (letter == '\\')
            {
                at++;
            }
            else if (letter is '"' or '\'')
            {
                quote = letter;
            }
            else if (char.IsWhiteSpace(letter) || (isShell && (letter is ';' or '|' or ')' || (letter == '&' && text[at - 1] != '>') || (letter == '(' && (at == 0 || text[at - 1] != '$')))))
            {
                return at;
            }
        }

        return text.Length;
    }

    private static string Unquoted(string word)
    {
        if (word.AsSpan().IndexOfAny('"', '\'', '\\') < 0)
        {
            return word;
        }

        var plain = new System.Text.StringBuilder(word.Length);
        var quote = '\0';
        for (var at = 0; at < word.Length; at++)
        {
            var letter = word[at];
            if (quote == '\0' && letter is '"' or '\'' && quote == '\0')
            {
                quote = letter;
            }
            else if (quote != '\0' && letter == quote)
            {
                quote = '\0';
            }
            else if (letter == '\\' && quote != '\'' && at + 1 < word.Length)
            {
                plain.Append(word[++at]);
            }
            else
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }
}
