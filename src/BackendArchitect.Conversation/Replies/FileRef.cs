namespace BackendArchitect.Conversation.Replies;

/// <summary>A file of a design. Its bytes are drawn again from the design when somebody asks, for the engine is deterministic.</summary>
/// <param name="Design">Id of the <see cref="State.DesignRecord"/>.</param>
/// <param name="Path">Path in its bundle, or <c>bundle.zip</c> for all of it.</param>
/// <param name="Name">File name to offer for saving.</param>
/// <param name="Title">What a person calls it.</param>
public sealed record FileRef(string Design, string Path, string Name, string Title);
