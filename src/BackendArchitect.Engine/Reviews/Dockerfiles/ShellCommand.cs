namespace BackendArchitect.Engine.Reviews.Dockerfiles;

/// <summary>One command of a shell script: the words between <c>&amp;&amp;</c>, <c>||</c>, <c>;</c> and <c>|</c>.</summary>
/// <param name="Words">At least one.</param>
/// <param name="IsPiped">What it writes goes into the next command.</param>
public sealed record ShellCommand(IReadOnlyList<DockerWord> Words, bool IsPiped)
{
    private static readonly HashSet<string> Wrappers = ["sudo", "exec", "time", "env", "command", "nice", "then", "do", "else", "{", "!", "if"];

    /// <summary>Its words without <c>sudo</c>, <c>exec</c>, settings of variables and words of the shell before it.</summary>
    public IReadOnlyList<DockerWord> Plain => [.. Words.SkipWhile(word => Wrappers.Contains(word.Text) || (word.Text.IndexOf('=', StringComparison.Ordinal) is var at and > 0 && word.Text[..at].All(letter => char.IsLetterOrDigit(letter) || letter == '_')))];

    /// <summary>The program, without the folder it is in; empty when there is none.</summary>
    public string Program => Plain is [var first, ..] ? first.Text[(first.Text.LastIndexOf('/') + 1)..] : "";

    /// <summary>The words behind the program that are no options.</summary>
    public IEnumerable<DockerWord> Operands => Plain.Skip(1).Where(word => !word.Text.StartsWith('-'));

    public bool Has(params string[] options) => Plain.Skip(1).Any(word => options.Contains(word.Text, StringComparer.Ordinal));

    /// <summary>Whether it is a program with an operand first: <c>apt-get install</c>.</summary>
    public bool Is(string program, params string[] operands) => Program == program && (operands.Length == 0 || (Operands.FirstOrDefault() is { } first && operands.Contains(first.Text, StringComparer.Ordinal)));
}
