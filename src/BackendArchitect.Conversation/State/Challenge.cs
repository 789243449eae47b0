namespace BackendArchitect.Conversation.State;

/// <summary>Somebody asked why not another option; worth keeping as dissent when the decision is taken.</summary>
/// <param name="By">Name of the person.</param>
/// <param name="Option">Name of the option asked for.</param>
/// <param name="Trigger">What would make it the right one.</param>
public sealed record Challenge(string By, string Option, string Trigger);
