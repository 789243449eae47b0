namespace BackendArchitect.Channels.Slack;

/// <summary>What Slack takes.</summary>
/// <remarks>
/// Sources, checked 2026-11-22: docs.slack.dev, "Block Kit" (blocks, sections, headers, actions, options, tables), "Modals" (titles, labels, metadata),
/// "Sending messages" (text); bolt-js issue 2509 (the undocumented total over all blocks, about 13,200);
/// openclaw pull request 57717 and vercel/chat pull request 194 (one table a message).
/// </remarks>
internal static class SlackLimits
{
    /// <summary>Blocks of one message.</summary>
    public const int Blocks = 50;

    /// <summary>Characters over all blocks of one message, with room to the limit nobody documents.</summary>
    public const int MessageCharacters = 12_000;

    /// <summary>Characters of the text beside the blocks; Slack cuts above it.</summary>
    public const int TextCharacters = 40_000;

    /// <summary>Characters of one section.</summary>
    public const int SectionCharacters = 3_000;

    /// <summary>Characters of one element of a context block.</summary>
    public const int ContextCharacters = 2_000;

    /// <summary>Characters of one list or one piece of code; Slack names no limit, so the one of a section is kept.</summary>
    public const int RichCharacters = 3_000;

    /// <summary>Characters of a header.</summary>
    public const int HeaderCharacters = 150;

    /// <summary>Tables in one message.</summary>
    public const int Tables = 1;

    /// <summary>Rows of a table, its heading included.</summary>
    public const int TableRows = 100;

    public const int TableColumns = 20;

    /// <summary>Characters over all cells of a table.</summary>
    public const int TableCharacters = 10_000;

    /// <summary>Elements of one actions block.</summary>
    public const int ActionElements = 25;

    /// <summary>Answers shown as buttons; more go into a menu.</summary>
    public const int AnswerButtons = 5;

    /// <summary>Options of one menu.</summary>
    public const int Options = 100;

    /// <summary>Characters of a button, of an option and of what a screen reader says instead.</summary>
    public const int LabelCharacters = 75;

    /// <summary>Characters of the value of a button.</summary>
    public const int ButtonValue = 2_000;

    /// <summary>Characters of the value of an option.</summary>
    public const int OptionValue = 150;

    /// <summary>Characters of a block id and of an action id.</summary>
    public const int IdCharacters = 255;

    /// <summary>Characters of an alternative text.</summary>
    public const int AltCharacters = 2_000;

    /// <summary>Characters of the address of a picture or link.</summary>
    public const int UrlCharacters = 3_000;

    /// <summary>Blocks of a modal or of the home tab.</summary>
    public const int ViewBlocks = 100;

    /// <summary>Characters of the title, the submit and the close button of a modal.</summary>
    public const int ModalTitle = 24;

    /// <summary>Characters of the label of a field: Slack takes 2,000, Teams' forms and narrow screens show this much.</summary>
    public const int FieldLabel = 48;

    /// <summary>Characters of an example in an empty field.</summary>
    public const int Placeholder = 150;

    /// <summary>Characters of what a view carries along unseen.</summary>
    public const int PrivateMetadata = 3_000;

    /// <summary>Largest file sent into a conversation; Slack itself takes 1 GB. Unit: bytes.</summary>
    public const int UploadBytes = 8 * 1024 * 1024;

    /// <summary>Most files sent with one message; more are links.</summary>
    public const int Uploads = 4;

    /// <summary>Most earlier messages of a thread taken up.</summary>
    public const int EarlierMessages = 50;

    /// <summary>Most characters of the earlier messages together.</summary>
    public const int EarlierCharacters = 20_000;
}
