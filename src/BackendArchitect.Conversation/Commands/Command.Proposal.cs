namespace BackendArchitect.Conversation.Commands;

/// <summary>What a proposal of things can cause.</summary>
public abstract partial record Command
{
    /// <summary>Take the proposed things as right, or go on without them.</summary>
    public sealed record SettleProposal(bool Right) : Command;
}
