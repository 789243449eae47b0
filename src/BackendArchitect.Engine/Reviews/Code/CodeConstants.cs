namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>Which names of a file hold nothing but what is written in it.</summary>
internal sealed class CodeConstants
{
    private readonly HashSet<string> _literal = new(StringComparer.Ordinal);
    private readonly HashSet<string> _other = new(StringComparer.Ordinal);

    public CodeConstants(CodeFile file)
    {
        var tokens = file.Tokens;
        foreach (var parameter in file.Blocks.Where(block => block.IsFunction).SelectMany(CodeParameter.Of(file)))
        {
            _other.Add(parameter.Name);
        }

        for (var at = 1; at < tokens.Count; at++)
        {
            if (tokens[at].IsAny("=", ":=", "+=", ".=", "in", "of", "<-", "as") && tokens[at - 1].IsWord)
            {
                var isLiteral = tokens[at].IsAny("=", ":=") && tokens[at + 1] is { Kind: CodeTokenKind.Text or CodeTokenKind.Number, Holes.Count: 0 } && (tokens[at + 2].IsFirst || tokens[at + 2].IsAny(";", ",", ")", "}"));
                (isLiteral ? _literal : _other).Add(tokens[at - 1].Text);
                if (file.Language == CodeLanguage.JavaScript && tokens[at - 2].Is(":") && tokens[at - 3].IsWord)
                {
                    (isLiteral ? _literal : _other).Add(tokens[at - 3].Text);
                }
            }
        }
    }

    /// <summary>Whether a name is only ever given literals in this file, or is written as constants are.</summary>
    public bool Hold(string name) => (_literal.Contains(name) && !_other.Contains(name)) || IsUpper(name);

    /// <summary>Whether a range of tokens holds only literals, constants, members of types and operators between them.</summary>
    public bool Hold(ReadOnlySpan<CodeToken> tokens, CodeLanguage language)
    {
        var after = "";
        foreach (var token in tokens)
        {
            var isMember = after is "." or "::";
            if (token.Kind is CodeTokenKind.Text or CodeTokenKind.Regex && token.Holes.Count > 0)
            {
                return false;
            }

            if (token.IsWord && !isMember && !Hold(token.Text) && !(char.IsUpper(token.Text[0]) && language is not CodeLanguage.Go) && token.Text is not ("nameof" or "typeof" or "true" or "false" or "null" or "None" or "nil"))
            {
                return false;
            }

            if (token.Is("(") && !(after is "nameof" or "typeof" or ""))
            {
                return false;
            }

            if (token.IsWord && isMember && !char.IsUpper(token.Text[0]) && language != CodeLanguage.Rust)
            {
                return false;
            }

            after = token.Text;
        }

        return true;
    }

    private static bool IsUpper(string name) => name.Length > 1 && name.Any(char.IsAsciiLetterUpper) && name.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '_');
}
