namespace BackendArchitect.Channels.BotFramework;

/// <summary>A request for the private chat with somebody.</summary>
internal sealed record NewChat(bool IsGroup, Activity.Account Bot, IReadOnlyList<Activity.Account> Members, string? TenantId);
