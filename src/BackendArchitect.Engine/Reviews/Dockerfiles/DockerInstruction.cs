namespace BackendArchitect.Engine.Reviews.Dockerfiles;

/// <summary>An instruction with all its lines.</summary>
/// <param name="Keyword">In capital letters: <c>RUN</c>; of <c>ONBUILD RUN</c> it is <c>RUN</c>.</param>
/// <param name="Text">What stands behind keyword and flags, in one line.</param>
/// <param name="Flags"><c>--from=build</c>, in order.</param>
/// <param name="Words">Of the text.</param>
/// <param name="Exec">The words of the exec form; null for the shell form.</param>
/// <param name="Commands">What a shell would run; of <c>RUN</c>, <c>CMD</c> and <c>ENTRYPOINT</c>, whichever form.</param>
/// <param name="Heredocs">Text of those behind it.</param>
/// <param name="IsForChildren">Behind <c>ONBUILD</c>: it happens in images made from this one.</param>
public sealed record DockerInstruction(
    string Keyword, string Text, IReadOnlyList<DockerWord> Flags, IReadOnlyList<DockerWord> Words, IReadOnlyList<string>? Exec, IReadOnlyList<ShellCommand> Commands, IReadOnlyList<string> Heredocs,
    int Line, int Column, int EndLine, bool IsForChildren)
{
    /// <summary>Value of a flag: <c>build</c> of <c>--from=build</c>; null without it.</summary>
    public string? Flag(string name) => Flags.Select(flag => flag.Text).FirstOrDefault(flag => flag == $"--{name}" || flag.StartsWith($"--{name}=", StringComparison.Ordinal)) is { } found ? found.Length > name.Length + 3 ? found[(name.Length + 3)..] : "" : null;

    /// <summary>Names and values of <c>ENV</c>, <c>ARG</c> and <c>LABEL</c>; the value is null where none is given.</summary>
    public IEnumerable<(string Name, string? Value, DockerWord At)> Pairs
    {
        get
        {
            if (Keyword == "ENV" && Words is [var first, var second, ..] && !first.Text.Contains('=', StringComparison.Ordinal))
            {
                yield return (first.Text, second.Text, first);
                yield break;
            }

            foreach (var word in Words)
            {
                var at = word.Text.IndexOf('=', StringComparison.Ordinal);
                yield return at < 0 ? (word.Text, null, word) : (word.Text[..at], word.Text[(at + 1)..], word);
            }
        }
    }
}
