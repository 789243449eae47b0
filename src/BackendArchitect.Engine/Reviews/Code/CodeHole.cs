namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>How a text literal opens a hole for code.</summary>
internal enum CodeHole
{
    None,

    /// <summary><c>{code}</c>; a doubled brace is a brace.</summary>
    Brace,

    /// <summary><c>${code}</c></summary>
    DollarBrace,

    /// <summary><c>${code}</c> and <c>$name</c></summary>
    DollarName,

    /// <summary><c>#{code}</c></summary>
    HashBrace,

    /// <summary><c>$name</c>, <c>$name->part</c>, <c>{$code}</c>, <c>${name}</c></summary>
    Php,
}
