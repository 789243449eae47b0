namespace BackendArchitect.Channels.Slack;

/// <summary>What our Slack messages carry so that what people do with them can be understood: the writing side puts it in, the reading side finds it.</summary>
public static class SlackMarks
{
    /// <summary><c>metadata.event_type</c> of our messages.</summary>
    public const string ReplyEvent = "backend_architect_reply";

    /// <summary>Name in <c>metadata.event_payload</c> of the id of our reply.</summary>
    public const string ReplyId = "reply";

    /// <summary>Callback id of the message shortcut.</summary>
    public const string AskShortcut = "ask_architect";

    private const string FormAction = "form:";
    private const char Part = '|';

    /// <summary>Block ids hold the reply's id, for messages that carry no metadata when they come back (those only one person sees).</summary>
    /// <param name="at">Number of the block, so that the id is unique in its message.</param>
    public static string Block(string replyId, int at) => $"{replyId}{Part}{at}";

    /// <returns>The id of the reply, or null when the block is not one of ours.</returns>
    public static string? ReplyOf(string? blockId) => blockId?.LastIndexOf(Part) is > 0 and var end ? blockId[..end] : null;

    /// <summary>Action id of a button that opens a form; its value is the command for when the form cannot be opened.</summary>
    /// <param name="at">Number of the button, so that the id is unique in its message.</param>
    public static string OpensForm(string formId, int at) => $"{FormAction}{formId}{Part}{at}";

    /// <returns>The id of the form, or null when the button opens none.</returns>
    public static string? FormOf(string? actionId) =>
        actionId?.StartsWith(FormAction, StringComparison.Ordinal) != true ? null
        : actionId.LastIndexOf(Part) is > 0 and var end ? actionId[FormAction.Length..end]
        : actionId[FormAction.Length..];
}
