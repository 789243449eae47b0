namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>A language that is read. JavaScript stands for TypeScript and JSX too.</summary>
internal enum CodeLanguage
{
    CSharp,
    Java,
    Kotlin,
    Python,
    JavaScript,
    Go,
    Rust,
    Php,
    Ruby,
}
