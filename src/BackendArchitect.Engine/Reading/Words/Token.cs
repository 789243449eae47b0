namespace BackendArchitect.Engine.Reading.Words;

/// <summary>One piece of a text, with its place in it.</summary>
/// <param name="Word">Lower case, typographic quotes and dashes made plain; of a number, its digits as written.</param>
/// <param name="Glued">Whether nothing stands between it and the token before: the <c>k</c> of <c>100k</c>.</param>
/// <param name="Number">The value, for a number.</param>
internal readonly record struct Token(TokenKind Kind, string Word, int Start, int End, bool Glued = false, double Number = 0);
