namespace BackendArchitect.Host.Llm.Prompts;

/// <summary>What is asked of a model, with all that goes into its prompt. Texts are given with secrets and names already taken out; they are fenced when they are put in.</summary>
/// <param name="File">Name of the prompt without folder and ending.</param>
public abstract record PromptInput(string File)
{
    /// <summary>A schema made for this request, in place of the one of the file; null for that.</summary>
    public string? Schema { get; init; }

    internal abstract IReadOnlyDictionary<string, string> Values();

    /// <summary>The replies are in it, and what a model says is checked in it: its numbers, names and promises.</summary>
    private static (string, string) Language => ("language", "English");

    private static Dictionary<string, string> Of(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            named.Add(name, value);
        }

        return named;
    }

    /// <summary>What a message means, as commands.</summary>
    /// <param name="Commands">The commands that may be proposed, in words.</param>
    /// <param name="Known">Facts of the brief so far, a line each; empty for none.</param>
    /// <param name="Asked">Questions on the table, a line each; empty for none.</param>
    /// <param name="Doing">What is under way; empty for nothing.</param>
    public sealed record ReadMessage(string Message, string Commands, string Known = "", string Asked = "", string Doing = "") : PromptInput("read-message")
    {
        internal override IReadOnlyDictionary<string, string> Values() => Of(("message", Message), ("commands", Commands), ("known", Known), ("asked", Asked), ("doing", Doing));
    }

    /// <summary>The next step towards the answer of a free question.</summary>
    /// <param name="Tools">The functions that may be called, in words.</param>
    /// <param name="StepsLeft">How many calls may follow; 0 asks for the answer.</param>
    /// <param name="Known">Facts and choices so far, a line each; empty for none.</param>
    /// <param name="Steps">Calls and their results so far; empty for none.</param>
    public sealed record AnswerQuestion(string Question, string Tools, int StepsLeft, string Known = "", string Steps = "") : PromptInput("answer-question")
    {
        internal override IReadOnlyDictionary<string, string> Values() =>
            Of(("question", Question), ("tools", Tools), ("steps_left", StepsLeft.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("known", Known), ("steps", Steps), Language);
    }

    /// <summary>A finished reply in natural sentences.</summary>
    /// <param name="Reply">As Markdown.</param>
    public sealed record WordExplanation(string Question, string Reply) : PromptInput("word-explanation")
    {
        internal override IReadOnlyDictionary<string, string> Values() => Of(("question", Question), ("reply", Reply), Language);
    }

    /// <summary>The opening of a digest.</summary>
    /// <param name="Digest">As Markdown.</param>
    public sealed record WordDigest(string Digest) : PromptInput("word-digest")
    {
        internal override IReadOnlyDictionary<string, string> Values() => Of(("digest", Digest), Language);
    }

    /// <summary>Things and operations of an unknown kind of system.</summary>
    /// <param name="Known">Facts of the brief so far, a line each; empty for none.</param>
    public sealed record ProposeDomain(string Description, string Known = "") : PromptInput("propose-domain")
    {
        internal override IReadOnlyDictionary<string, string> Values() => Of(("description", Description), ("known", Known));
    }

    /// <summary>Opinions on a file beyond the rules.</summary>
    /// <param name="Code">Without numbers of lines: they are put in front here.</param>
    /// <param name="Found">What the rules found, a line each; empty for nothing.</param>
    /// <param name="Question">What was asked about the file; empty for nothing.</param>
    public sealed record JudgeCode(string Code, string Found = "", string Question = "") : PromptInput("judge-code")
    {
        internal override IReadOnlyDictionary<string, string> Values() => Of(("code", Numbered(Code)), ("found", Found), ("question", Question), Language);

        private static string Numbered(string code) => string.Join('\n', code.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select((line, index) => $"{index + 1} | {line}"));
    }
}
