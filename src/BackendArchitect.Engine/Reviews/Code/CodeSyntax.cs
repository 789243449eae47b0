using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>What the lexer must know of a language.</summary>
/// <param name="Comments">Beginnings of a comment that ends with its line.</param>
/// <param name="Texts">Kinds of text literals, the longer opening first.</param>
/// <param name="WordSigns">Signs that belong to a name beside letters, digits and the underscore.</param>
internal sealed record CodeSyntax(CodeLanguage Language, string Name, IReadOnlyList<string> Extensions, IReadOnlyList<string> Comments, IReadOnlyList<TextForm> Texts, string WordSigns = "")
{
    /// <summary>Whether <c>/* */</c> is a comment.</summary>
    public bool BlockComments { get; init; } = true;

    /// <summary>Whether comments stand inside comments.</summary>
    public bool NestedComments { get; init; }

    /// <summary>Whether <c>/…/</c> may be a pattern.</summary>
    public bool Patterns { get; init; }

    public static readonly IReadOnlyList<CodeSyntax> All =
    [
        new(CodeLanguage.CSharp, "C#", [".cs", ".csx"], ["//"],
            [
                new("@$\"", "\"", CodeEscape.Doubled, CodeHole.Brace, true), new("$@\"", "\"", CodeEscape.Doubled, CodeHole.Brace, true),
                new("@\"", "\"", CodeEscape.Doubled, Lines: true), new("$\"", "\"", Hole: CodeHole.Brace), new("\"", "\""), new("'", "'"),
            ]),
        new(CodeLanguage.Java, "Java", [".java"], ["//"], [new("\"\"\"", "\"\"\"", Lines: true), new("\"", "\""), new("'", "'")], "$"),
        new(CodeLanguage.Kotlin, "Kotlin", [".kt", ".kts"], ["//"],
            [new("\"\"\"", "\"\"\"", CodeEscape.None, CodeHole.DollarName, true), new("\"", "\"", Hole: CodeHole.DollarName), new("'", "'")]) { NestedComments = true },
        new(CodeLanguage.Python, "Python", [".py", ".pyi"], ["#"], [.. PythonTexts()]) { BlockComments = false },
        new(CodeLanguage.JavaScript, "JavaScript", [".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx"], ["//"],
            [new("`", "`", Hole: CodeHole.DollarBrace, Lines: true), new("\"", "\""), new("'", "'")], "$#") { Patterns = true },
        new(CodeLanguage.Go, "Go", [".go"], ["//"], [new("`", "`", CodeEscape.None, Lines: true), new("\"", "\""), new("'", "'")]),
        new(CodeLanguage.Rust, "Rust", [".rs"], ["//"], [new("b\"", "\"", Lines: true), new("c\"", "\"", Lines: true), new("b'", "'"), new("\"", "\"", Lines: true), new("'", "'")]) { NestedComments = true },
        new(CodeLanguage.Php, "PHP", [".php", ".phtml"], ["//", "#"], [new("\"", "\"", Hole: CodeHole.Php, Lines: true), new("'", "'", Lines: true), new("`", "`", Hole: CodeHole.Php, Lines: true)], "$"),
        new(CodeLanguage.Ruby, "Ruby", [".rb", ".rake", ".ru"], ["#"],
            [new("\"", "\"", Hole: CodeHole.HashBrace, Lines: true), new("'", "'", Lines: true), new("`", "`", Hole: CodeHole.HashBrace, Lines: true)], "@$") { BlockComments = false, Patterns = true },
    ];

    private static readonly FrozenDictionary<CodeLanguage, CodeSyntax> ByLanguage = All.ToFrozenDictionary(syntax => syntax.Language);

    public static CodeSyntax Of(CodeLanguage language) => ByLanguage[language];

    /// <summary>Every prefix in every case: <c>f"</c>, <c>Rb'''</c>.</summary>
    private static IEnumerable<TextForm> PythonTexts() => (
        from quote in (string[])["\"\"\"", "'''", "\"", "'"]
        from prefix in (string[])["rb", "br", "fr", "rf", "tr", "rt", "r", "b", "u", "f", "t", ""]
        from cased in (string[])[prefix, prefix.ToUpperInvariant(), prefix.Length == 2 ? $"{char.ToUpperInvariant(prefix[0])}{prefix[1]}" : prefix, prefix.Length == 2 ? $"{prefix[0]}{char.ToUpperInvariant(prefix[1])}" : prefix]
        let holes = prefix.Contains('f', StringComparison.Ordinal) || prefix.Contains('t', StringComparison.Ordinal)
        // Even in a raw text a backslash keeps the quote behind it from closing.
        select new TextForm(cased + quote, quote, CodeEscape.Backslash, holes ? CodeHole.Brace : CodeHole.None, quote.Length == 3)).Distinct();
}
