namespace BackendArchitect.Engine.Reviews.Dockerfiles.Checks;

/// <summary>What the checks have in common: remarks at words and lines.</summary>
internal static class Docker
{
    private static readonly string[] Trials = ["dev", "develop", "development", "test", "tests", "local", "ci", "e2e", "devcontainer", ".devcontainer", "example", "examples", "debug"];

    public static Remark Remark(DockerfileText text, string rule, DockerInstruction at, params (string Name, string Value)[] words) => Remark(text, rule, at.Line, at.Column, words);

    public static Remark Remark(DockerfileText text, string rule, DockerWord at, params (string Name, string Value)[] words) => Remark(text, rule, at.Line, at.Column, words);

    /// <summary>Made for developing or testing: what matters to users of a service does not matter there.</summary>
    public static bool IsForTrial(DockerfileText text) => text.File.Path.ToLowerInvariant().Split('/', '.', '-', '_').Any(part => Trials.Contains(part)) || (text.Final is { Name.Length: > 0 } final && final.Name.Split('-', '_').Any(part => Trials.Contains(part)));

    /// <summary>The stage and those it goes on from.</summary>
    public static IEnumerable<DockerStage> Chain(DockerStage? stage)
    {
        for (; stage is not null; stage = stage.Base)
        {
            yield return stage;
        }
    }

    /// <summary>Whether the stage ends in the image.</summary>
    public static bool IsShipped(DockerfileText text, DockerStage stage) => Chain(text.Final).Any(one => ReferenceEquals(one, stage));

    /// <summary>Puts text behind a word; null where the word is not written as it reads, in the list form or in quotes.</summary>
    public static IReadOnlyList<Edit>? Behind(DockerfileText text, DockerWord word, string more) => IsWritten(text, word) ? [Edit.Insert(word.Line, word.Column + word.Text.Length, more)] : null;

    /// <summary>Puts another word there.</summary>
    public static IReadOnlyList<Edit>? Instead(DockerfileText text, DockerWord word, string other) => IsWritten(text, word) ? [new Edit(word.Line, word.Column, word.Line, word.Column + word.Text.Length, other)] : null;

    private static bool IsWritten(DockerfileText text, DockerWord word) => text.File.Lines[word.Line - 1].AsSpan(Math.Min(text.File.Lines[word.Line - 1].Length, word.Column - 1)).StartsWith(word.Text);

    private static Remark Remark(DockerfileText text, string rule, int line, int column, (string Name, string Value)[] words) =>
        new(rule, text.File.At(line, column), text.File.Quote(line)) { Words = words.ToDictionary(word => word.Name, word => word.Value) };
}
