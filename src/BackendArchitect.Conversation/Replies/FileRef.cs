namespace BackendArchitect.Conversation.Replies;

/// <summary>A file of a design, or of a paper. The bytes of a design are drawn again when somebody asks, for the engine is deterministic.</summary>
/// <param name="Design">Id of the <see cref="State.DesignRecord"/> or the <see cref="State.Paper"/>.</param>
/// <param name="Path">Path in its bundle, or <c>bundle.zip</c> for all of it.</param>
/// <param name="Name">File name to offer for saving.</param>
/// <param name="Title">What a person calls it.</param>
public sealed record FileRef(string Design, string Path, string Name, string Title)
{
    /// <summary>Path that stands for all files, packed.</summary>
    public const string Everything = "bundle.zip";
}
