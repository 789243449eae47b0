namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>What the lexer made of a file.</summary>
/// <param name="Comments">Where comments stand, in order. Unit: characters.</param>
/// <param name="Problems">Texts and comments that never close.</param>
internal sealed record CodeLexed(CodeToken[] Tokens, (int Start, int End)[] Comments, (int Line, int Column, string Why)[] Problems);
