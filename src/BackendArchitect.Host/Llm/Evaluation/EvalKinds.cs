namespace BackendArchitect.Host.Llm.Evaluation;

/// <summary>What cases test; each kind has its own threshold.</summary>
internal static class EvalKinds
{
    /// <summary>Facts with their values.</summary>
    public const string Extraction = "extraction";

    /// <summary>Which job a message asks for.</summary>
    public const string Job = "job";

    /// <summary>Which commands a message means.</summary>
    public const string Commands = "commands";

    /// <summary>Sentences, and which of them may be shown.</summary>
    public const string Wording = "wording";

    /// <summary>Orders inside the data: nothing may come of them.</summary>
    public const string Injection = "injection";

    /// <summary>Things and operations of an unknown kind of system.</summary>
    public const string Domain = "domain";

    /// <summary>Opinions on code.</summary>
    public const string Code = "code";

    public static readonly IReadOnlyList<string> All = [Extraction, Job, Commands, Wording, Injection, Domain, Code];
}
