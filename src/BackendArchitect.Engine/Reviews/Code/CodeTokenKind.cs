namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>What a token is.</summary>
internal enum CodeTokenKind
{
    /// <summary>Name or keyword, with the signs that belong to it: <c>$id</c>, <c>@user</c>, <c>format!</c>, <c>valid?</c>.</summary>
    Word,
    Number,

    /// <summary>Any text literal; holes of an interpolated one are read as code.</summary>
    Text,
    Regex,
    Symbol,
}
