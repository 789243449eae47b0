namespace BackendArchitect.Engine.Decisions;

/// <summary>Something put forward: said to be decided, asked for, or part of a description.</summary>
/// <param name="Subject">Id of the option or the technology.</param>
/// <param name="Words">The sentence it was said in: what it is for decides what it is held against.</param>
public sealed record ProposedChoice(string Subject, string Words);
