namespace BackendArchitect.Conversation.Memory;

/// <summary>A voice that lost, kept with what would make it right after all.</summary>
/// <param name="Option">What it argued for, in words; empty when it was only against.</param>
/// <param name="Argument">Why; empty when nobody said.</param>
/// <param name="Trigger">What reopens the decision; empty when nothing is known.</param>
public sealed record DecisionDissent(DecisionMark Mark, string Option, string Argument, string Trigger)
{
    /// <summary>Id of the option or technology of the catalogue it argued for, or null: a design that takes it has met the trigger.</summary>
    public string? OptionId { get; init; }
}
