namespace BackendArchitect.Channels.BotFramework;

/// <summary>What only personal chats in Teams have: a way to be found, a line of progress, and files.</summary>
public sealed record TeamsPlaces(PrivateChats Chats, Progress Progress, FileConsents Consents);
