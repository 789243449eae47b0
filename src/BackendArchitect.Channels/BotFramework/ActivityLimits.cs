namespace BackendArchitect.Channels.BotFramework;

/// <summary>What Teams takes, with room to spare. The documented limit is 100 KB of UTF-16 a message without inline pictures; older pages say 28 KB a card.</summary>
/// <remarks>Source: learn.microsoft.com, "Format your bot messages" (message) and "Build conversational capability" (pictures), checked 2026-11-22.</remarks>
internal static class ActivityLimits
{
    /// <summary>Largest card. Unit: bytes of UTF-8 JSON.</summary>
    public const int CardBytes = 25 * 1024;

    /// <summary>Largest text beside a card. Unit: characters.</summary>
    public const int TextCharacters = 12_000;

    /// <summary>Largest whole message without inline pictures. Unit: bytes of UTF-16.</summary>
    public const int MessageBytes = 80 * 1024;

    /// <summary>Largest inline picture. Unit: bytes.</summary>
    public const int PictureBytes = 1024 * 1024;

    /// <summary>Buttons in one row: Teams shows six and hides the rest, other clients of this protocol five.</summary>
    public const int ButtonsInRow = 5;

    /// <summary>Room kept in a card for each link, whose length is not known when a reply is cut. Unit: bytes.</summary>
    public const int LinkBytes = 700;
}
