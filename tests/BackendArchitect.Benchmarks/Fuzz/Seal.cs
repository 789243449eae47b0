namespace BackendArchitect.Benchmarks.Fuzz;

/// <summary>What lets a request past the door, put on after it was changed.</summary>
internal enum Seal
{
    None,

    /// <summary>The signature of Slack over the bytes as they are.</summary>
    Slack,

    /// <summary>The token of a web chat conversation; <c>{conversation}</c> and <c>{token}</c> in the path stand for it.</summary>
    WebChat,
}
