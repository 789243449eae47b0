namespace BackendArchitect.Conversation.Commands;

/// <summary>What opinions on code need beside the files.</summary>
public abstract partial record Command
{
    public sealed partial record ReviewFiles
    {
        /// <summary>What a language model would say beyond the rules, as JSON; null when it was not asked.</summary>
        public string? Opinions { get; init; }

        /// <summary>The message the files came with; empty when there are no opinions.</summary>
        public string Words { get; init; } = "";
    }
}
